using Microsoft.IdentityModel.JsonWebTokens;
using Sxsh.Functions.Access.Keys;
using Sxsh.Functions.Access.Tokens;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Development;

/// <summary>Browsers say who they are by the cookie of the development page. A cookie that does not hold any more is none: whoever comes back after a night sees what everybody sees, and can sign in.</summary>
/// <param name="cookie">The cookie.</param>
/// <param name="claims">Reads claims.</param>
/// <param name="antiforgery">Values that prove that a request comes from our page.</param>
public sealed class SessionSource(SessionCookie cookie, ClaimReader claims, AntiforgeryValues antiforgery) : ICallerSource
{
    /// <summary>Name of this way of saying who calls.</summary>
    public const string Scheme = "cookie";

    private static readonly IssuerOptions Names = new();

    /// <inheritdoc/>
    public async ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        IHeaderDictionary headers = context.Request.Headers;
        if (headers.Authorization.Count > 0 || headers.ContainsKey(KeySource.Header) || await cookie.ReadAsync(context.Request) is not { } session)
        {
            return CallerReading.None;
        }

        context.Features.Set(new AntiforgeryValue(antiforgery.Of(session.Id)));
        return CallerReading.Of(Read(session));
    }

    /// <summary>Who is signed in.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The caller.</returns>
    public Caller Read(JsonWebToken session) => claims.Read(new TokenClaims(session), Names, $"{session.Issuer} {session.Subject}", Scheme);
}
