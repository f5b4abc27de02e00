using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>A row of <see cref="AccessPolicy"/>: who may call an endpoint. Grain: one per endpoint, or one per endpoint and audience of the cube.</summary>
/// <param name="Endpoint">Name of the endpoint (<c>WithName</c>).</param>
/// <param name="Public">How far everybody reaches, signed in or not, while <c>Access:Public</c> is on.</param>
/// <param name="Province">How far a province's account reaches.</param>
/// <param name="Ministry">How far the ministry reaches.</param>
/// <param name="Operator">How far an operator reaches; never to report contents.</param>
/// <param name="Area">Where a request says whose reports it is about.</param>
/// <param name="Reason">Why it is so, in English.</param>
/// <param name="Vietnamese">The same in Vietnamese.</param>
public sealed record AccessRule(
    string Endpoint,
    AccessLevel Public,
    AccessLevel Province,
    AccessLevel Ministry,
    AccessLevel Operator,
    AreaSource Area,
    string Reason,
    string Vietnamese)
{
    /// <summary>Who is asked.</summary>
    public AccessKind Kind { get; init; } = AccessKind.Roles;

    /// <summary>The audience of the cube that this row is about; <see langword="null"/> for all other endpoints.</summary>
    public CubeAudience? Audience { get; init; }

    /// <summary>How far a role reaches.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Its level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such role.</exception>
    public AccessLevel LevelOf(Role role) => role switch
    {
        Role.Public => Public,
        Role.Province => Province,
        Role.Ministry => Ministry,
        Role.Operator => Operator,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
