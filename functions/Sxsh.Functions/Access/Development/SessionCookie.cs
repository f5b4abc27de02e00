using Microsoft.IdentityModel.JsonWebTokens;

namespace Sxsh.Functions.Access.Development;

/// <summary>The cookie by which a browser stays signed in at the development page: a token of the local issuer, for nothing but this.</summary>
/// <param name="issuer">Signs and reads it.</param>
public sealed class SessionCookie(LocalIssuer issuer)
{
    private const int KeyIdLength = 8;

    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    // Browsers do not part cookies by port: two systems on one machine would sign each other's visitors out.
    private readonly string _name = $"sxsh-session-{issuer.KeyId[..KeyIdLength]}";

    /// <summary>Signs a browser in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Who it is.</param>
    public void Set(HttpContext context, LocalAccount account) =>
        context.Response.Cookies.Append(_name, issuer.Sign(account.ToClaims(), LocalIssuer.SessionAudience, Life), Options(context.Request, Life));

    /// <summary>Signs a browser out.</summary>
    /// <param name="context">The request.</param>
    public void Clear(HttpContext context) => context.Response.Cookies.Delete(_name, Options(context.Request, TimeSpan.Zero));

    /// <summary>Reads who is signed in.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The session; <see langword="null"/> if there is none, or it does not hold any more.</returns>
    public Task<JsonWebToken?> ReadAsync(HttpRequest request) => issuer.ReadAsync(request.Cookies[_name], LocalIssuer.SessionAudience);

    private static CookieOptions Options(HttpRequest request, TimeSpan life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = "/",
        IsEssential = true,
        MaxAge = life,
    };
}
