using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Access.Development;

/// <summary>What the sign-in form bears so that no other site can send it, and nobody can send it twice: a token of the local issuer, bound to a cookie of the browser that asked for the form, good for ten minutes and one use.</summary>
/// <param name="issuer">Signs and reads it.</param>
/// <param name="counters">Remembers, for all instances, what was used.</param>
public sealed class SignInState(LocalIssuer issuer, ICounterStore counters)
{
    private const string Browser = "browser";
    private const int NonceLength = 32;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly string _cookie = $"sxsh-sign-in-{issuer.KeyId[..8]}";

    /// <summary>Begins signing in.</summary>
    /// <param name="context">The request; its answer sets the cookie.</param>
    /// <returns>What the form has to bear.</returns>
    public string Begin(HttpContext context)
    {
        string nonce = RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
        context.Response.Cookies.Append(_cookie, nonce, Options(context.Request));
        return issuer.Sign(new Dictionary<string, object> { ["sub"] = Browser, [Browser] = HashOf(nonce) }, LocalIssuer.FormAudience, Life);
    }

    /// <summary>Ends signing in: what the form bore is used up.</summary>
    /// <param name="context">The request; its answer takes the cookie away.</param>
    /// <param name="state">What the form bore.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="true"/> if the form is one of ours, of this browser, in time, and not used before.</returns>
    public async Task<bool> TryEndAsync(HttpContext context, string? state, CancellationToken cancellationToken)
    {
        string? nonce = context.Request.Cookies[_cookie];
        context.Response.Cookies.Delete(_cookie, Options(context.Request));
        if (string.IsNullOrEmpty(nonce)
            || await issuer.ReadAsync(state, LocalIssuer.FormAudience) is not { } form
            || !form.TryGetPayloadValue(Browser, out string? browser)
            || browser != HashOf(nonce))
        {
            return false;
        }

        // Whoever counts it as the first is the first; two at once are both refused.
        var use = new RequestCounter(new DateTimeOffset(form.ValidFrom, TimeSpan.Zero), $"sign-in~{form.Id}");
        return await counters.ShareAsync(use, Guid.NewGuid().ToString("N"), 1, cancellationToken) == 1;
    }

    private static string HashOf(string nonce) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)));

    private static CookieOptions Options(HttpRequest request) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = SignInEndpoints.Path, IsEssential = true, MaxAge = Life };
}
