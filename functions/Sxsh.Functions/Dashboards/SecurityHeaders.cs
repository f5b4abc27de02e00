using Microsoft.Net.Http.Headers;
using Sxsh.Functions.Access;
using Sxsh.Functions.Access.Keys;
using Sxsh.Functions.Api;

namespace Sxsh.Functions.Dashboards;

/// <summary>Headers that every answer carries: nothing is guessed, framed, or loaded from elsewhere, and nothing for those signed in is kept by others. No answer has a header of CORS: pages of other sites read nothing.</summary>
/// <param name="next">The rest of the app.</param>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // The component library writes its styles into the page; scripts come from files only.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string HttpsForAYear = "max-age=31536000";
    private const string NotKept = "no-store";
    private const string AskedEachTime = "no-cache";

    private static readonly string[] WhoCalls = [HeaderNames.Authorization, HeaderNames.Cookie, KeySource.Header];

    /// <summary>Adds the headers and passes on.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        // An answer that fails is begun anew without its headers; these are added last.
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = ContentPolicy;
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = HttpsForAYear;
            }

            if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                AddForAnswers(context, headers);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    // What an answer holds depends on who asks, so no cache may hand it to another.
    private static void AddForAnswers(HttpContext context, IHeaderDictionary headers)
    {
        headers.AppendCommaSeparatedValues(HeaderNames.Vary, WhoCalls);
        bool isForOne = Caller.Of(context).IsSignedIn || Problems.IsProblem(context.Response.StatusCode);
        if (isForOne && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = NotKept;
        }
        else if (isForOne && headers.CacheControl == AskedEachTime)
        {
            headers.CacheControl = $"private, {AskedEachTime}";
        }
    }
}
