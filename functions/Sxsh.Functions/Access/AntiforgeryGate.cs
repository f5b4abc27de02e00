using System.Security.Cryptography;
using System.Text;
using Sxsh.Functions.Api;

namespace Sxsh.Functions.Access;

/// <summary>Refuses a request that changes something if a browser may have sent its cookie along for another site's page. Tokens and keys in headers are sent by nobody but their holder, so they need no such proof.</summary>
/// <remarks>
/// Two things must hold for a session of the development page: the browser names no foreign site (<see cref="RequestOrigin"/>), and the session's value is in <see cref="Header"/>, or in the field <see cref="Field"/> of a plain form.
/// Behind App Service's sign-in, whose cookie we do not see, the header must be there with any value: no other site can send it, because we answer no preflight.
/// </remarks>
/// <param name="next">The rest of the app.</param>
public sealed class AntiforgeryGate(RequestDelegate next)
{
    /// <summary>The header.</summary>
    public const string Header = "X-Sxsh-Antiforgery";

    /// <summary>The field of a form.</summary>
    public const string Field = "antiforgery";

    private const string PlainForm = "application/x-www-form-urlencoded";
    private const int LargestForm = 16 * 1024;

    private static readonly string[] SchemesOfBrowsers = ["cookie", "app-service"];

    /// <summary>Passes a request on or refuses it.</summary>
    /// <param name="context">The request, after its caller was found out.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        // No other site's page can send a credential in a header; only cookies go along by themselves.
        bool isSafe = context.Request.Headers.Authorization.Count > 0 || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method);
        if (isSafe || !SchemesOfBrowsers.Contains(Caller.Of(context).Scheme) || context.GetEndpoint()?.Metadata.GetMetadata<ProvesItself>() is not null || await IsProvenAsync(context))
        {
            await next(context);
            return;
        }

        await Refusal().ExecuteAsync(context);
    }

    /// <summary>The answer to a request that may be forged.</summary>
    /// <returns>The answer.</returns>
    public static IResult Refusal() =>
        Problems.Of(Problems.Antiforgery, $"Yêu cầu không chứng minh được là do trang của hệ thống gửi đi nên không được thực hiện. Hãy tải lại trang rồi thử lại; chương trình thì gửi giá trị “antiforgery” của /api/access trong tiêu đề {Header}.");

    private static async ValueTask<bool> IsProvenAsync(HttpContext context)
    {
        if (RequestOrigin.IsForeign(context.Request))
        {
            return false;
        }

        string sent = context.Request.Headers[Header].ToString();
        if (context.Features.Get<AntiforgeryValue>() is not { } expected)
        {
            return sent.Length > 0;
        }

        if (sent.Length == 0 && IsPlainForm(context.Request))
        {
            sent = (await context.Request.ReadFormAsync(context.RequestAborted))[Field].ToString();
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(expected.Value));
    }

    private static bool IsPlainForm(HttpRequest request) =>
        request.ContentLength is <= LargestForm && request.ContentType?.StartsWith(PlainForm, StringComparison.OrdinalIgnoreCase) == true;
}
