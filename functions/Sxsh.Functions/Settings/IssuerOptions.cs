namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Access:Issuers[]</c>: an OpenID Connect issuer whose tokens are taken, and how its claims are read.</summary>
public sealed class IssuerOptions
{
    /// <summary>Address of the issuer, for example <c>https://login.microsoftonline.com/{tenant}/v2.0</c>; its document lies under <c>/.well-known/openid-configuration</c>. HTTPS, or HTTP to this very machine.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>For whom tokens have to be made; one of these has to be in <c>aud</c>.</summary>
    public IList<string> Audiences { get; } = [];

    /// <summary>One more audience, for settings that name only one.</summary>
    public string? Audience { get; set; }

    /// <summary>Claim with the roles: a text or a list. A name with dots is also looked for inside objects (<c>realm_access.roles</c>).</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Which value of that claim means which of our roles: <c>ministry</c>, <c>province</c>, <c>operator</c>. Empty: the values are these names themselves.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Claim with the provinces of a province's account: slugs, names or codes; a text or a list. A role value <c>province:ben-tre</c> names one too.</summary>
    public string AreaClaim { get; set; } = "province";

    /// <summary>Claim with the name to show.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>All audiences.</summary>
    public IReadOnlyList<string> AllAudiences => string.IsNullOrWhiteSpace(Audience) ? [.. Audiences] : [.. Audiences, Audience];
}
