using System.Diagnostics.CodeAnalysis;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access.Development;

/// <summary>Who a visitor says to be.</summary>
/// <param name="Role">In what capacity.</param>
/// <param name="Province">Area of a province's account, for example <c>63-83</c>; <see langword="null"/> for other roles.</param>
/// <param name="Name">Name to show.</param>
public sealed record LocalAccount(Role Role, Area? Province, string Name)
{
    /// <summary>Reads who somebody says to be.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="role">Name of the role.</param>
    /// <param name="province">Slug, name or code of the province; ignored for other roles than <c>province</c>.</param>
    /// <param name="account">The account, where this returns <see langword="true"/>.</param>
    /// <returns><see langword="false"/> if there is no such role or province.</returns>
    public static bool TryRead(Catalogue catalogue, string? role, string? province, [NotNullWhen(true)] out LocalAccount? account)
    {
        account = null;
        if (!WireNames.TryParse(role, out Role known))
        {
            return false;
        }

        // The youngest of a name, as for every account.
        Province? own = known == Role.Province && !string.IsNullOrWhiteSpace(province) && catalogue.FindProvinces(province) is [.., var youngest] ? youngest : null;
        account = known switch
        {
            Role.Ministry => new LocalAccount(known, null, "Bộ Công Thương (thử nghiệm)"),
            Role.Operator => new LocalAccount(known, null, "Đơn vị vận hành (thử nghiệm)"),
            Role.Public => new LocalAccount(known, null, "Người xem công khai (thử nghiệm)"),
            _ => own is null ? null : new LocalAccount(known, own.Area, $"Sở Công Thương {own.Name} (thử nghiệm)"),
        };
        return account is not null;
    }

    /// <summary>The account as claims, named as those of other issuers are by default.</summary>
    /// <returns>The claims.</returns>
    public IReadOnlyDictionary<string, object> ToClaims()
    {
        string role = WireNames.Of(Role);
        var claims = new Dictionary<string, object> { ["sub"] = Province is { } area ? $"{role}:{area}" : role, ["name"] = Name };
        if (Role != Role.Public)
        {
            claims["roles"] = new[] { role };
        }

        if (Province is { } own)
        {
            claims["province"] = own.ToString();
        }

        return claims;
    }
}
