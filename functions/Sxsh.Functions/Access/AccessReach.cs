using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>How far a caller reaches by a row of the table: as far as the farthest of all roles, the public one included while it is switched on.</summary>
/// <param name="options">Whether the public role is on.</param>
public sealed class AccessReach(IOptions<AccessOptions> options)
{
    /// <summary>The order of roles where two reach equally far: the one that decides, then the one that may be told contents.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The greater, the more foremost.</returns>
    public static int Rank(Role role) => role switch
    {
        Role.Ministry => 3,
        Role.Province => 2,
        Role.Operator => 1,
        _ => 0,
    };

    /// <summary>How far a caller reaches, and by which role.</summary>
    /// <param name="rule">The row.</param>
    /// <param name="caller">The caller.</param>
    /// <returns>The role and its level.</returns>
    public (Role Role, AccessLevel Level) Of(AccessRule rule, Caller caller)
    {
        (Role Role, AccessLevel Level) best = (Role.Public, options.Value.Public || rule.Kind == AccessKind.Open ? rule.Public : AccessLevel.None);
        foreach (Role role in caller.Roles)
        {
            AccessLevel level = rule.LevelOf(role);
            if (level > best.Level || (level == best.Level && Rank(role) > Rank(best.Role)))
            {
                best = (role, level);
            }
        }

        return best;
    }
}
