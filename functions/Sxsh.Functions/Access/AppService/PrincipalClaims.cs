using System.Text.Json;

namespace Sxsh.Functions.Access.AppService;

/// <summary>The claims in the header of App Service authentication: <c>{"auth_typ","name_typ","role_typ","claims":[{"typ","val"}]}</c>.</summary>
public sealed class PrincipalClaims : IClaims
{
    // The long names that the platform gives to some claims.
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["roles"] = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        ["name"] = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name",
        ["sub"] = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
        ["oid"] = "http://schemas.microsoft.com/identity/claims/objectidentifier",
    };

    private readonly ILookup<string, string> _claims;
    private readonly string? _roleType;

    /// <summary>Reads the header.</summary>
    /// <param name="principal">Its JSON.</param>
    /// <exception cref="InvalidOperationException">It has another form.</exception>
    /// <exception cref="KeyNotFoundException">It lacks something.</exception>
    public PrincipalClaims(JsonElement principal)
    {
        Provider = principal.TryGetProperty("auth_typ", out JsonElement provider) ? provider.GetString() ?? string.Empty : string.Empty;
        _roleType = principal.TryGetProperty("role_typ", out JsonElement roleType) ? roleType.GetString() : null;
        _claims = principal.GetProperty("claims").EnumerateArray()
            .ToLookup(claim => claim.GetProperty("typ").GetString() ?? string.Empty, claim => claim.GetProperty("val").GetString() ?? string.Empty, StringComparer.Ordinal);
    }

    /// <summary>Who signed the caller in, for example <c>aad</c>.</summary>
    public string Provider { get; }

    /// <summary>Stable id of the caller at that provider; <see langword="null"/> if none is given.</summary>
    public string? Subject => ValuesOf("oid").Concat(ValuesOf("sub")).FirstOrDefault(id => id.Length > 0);

    /// <inheritdoc/>
    public IReadOnlyList<string> ValuesOf(string name) =>
    [
        .. _claims[name],
        .. LongNames.TryGetValue(name, out string? longName) ? _claims[longName] : [],
        .. name == "roles" && _roleType is { } type && type != name && type != longName ? _claims[type] : [],
    ];
}
