using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Sxsh.Functions.Api;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access.Development;

/// <summary>The pages and documents of development sign-in. Mapped only where it is on; for visitors from elsewhere than this machine there is nothing.</summary>
public static class SignInEndpoints
{
    /// <summary>Address of the sign-in page, and beginning of the issuer's addresses.</summary>
    public const string Path = "/dang-nhap";

    /// <summary>Address that signs out.</summary>
    public const string SignOutPath = "/dang-xuat";

    /// <summary>How long a token for the command line holds.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    private const string HtmlType = "text/html; charset=utf-8";
    private const string English = "en";
    private const int LargestForm = 16 * 1024;

    /// <summary>Maps them.</summary>
    /// <param name="routes">The app's routes.</param>
    public static void MapDevelopmentSignIn(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup(string.Empty).ExcludeFromDescription().AddEndpointFilter(OnThisMachineAsync);
        pages.MapGet(Path, PageAsync).WithName("ShowSignIn");
        pages.MapPost(Path, SignInAsync).WithName("SignIn").WithMetadata(new ProvesItself());
        pages.MapPost(SignOutPath, SignOutAsync).WithName("SignOut");
        pages.MapGet($"{Path}/.well-known/openid-configuration", Configuration).WithName("GetIssuerConfiguration");
        pages.MapGet($"{Path}/keys", Keys).WithName("GetIssuerKeys");
        pages.MapPost($"{Path}/token", TokenAsync).WithName("CreateToken").WithMetadata(new ProvesItself());
    }

    private static ValueTask<object?> OnThisMachineAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return LocalVisitor.Made(call.HttpContext) ? next(call) : ValueTask.FromResult<object?>(Problems.NotFound(call.HttpContext.Request.Path));
    }

    private static Task<IResult> PageAsync(HttpContext context, SignInPage page, SignInState state, SessionCookie cookie, SessionSource source, AntiforgeryValues antiforgery) =>
        ShowAsync(context, page, state, cookie, source, antiforgery, context.Request.Query["lang"].ToString() == English, context.Request.Query["return"].ToString(), isStale: false);

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        SignInPage page,
        SignInState state,
        SessionCookie cookie,
        SessionSource source,
        AntiforgeryValues antiforgery,
        Catalogue catalogue,
        CancellationToken cancellationToken)
    {
        if (RequestOrigin.IsForeign(context.Request))
        {
            return AntiforgeryGate.Refusal();
        }

        IFormCollection form = await FormAsync(context.Request, cancellationToken);
        string returnTo = LocalPath.Of(form["return"].ToString());
        if (!await state.TryEndAsync(context, form["state"].ToString(), cancellationToken))
        {
            return await ShowAsync(context, page, state, cookie, source, antiforgery, form["lang"].ToString() == English, returnTo, isStale: true);
        }

        if (!LocalAccount.TryRead(catalogue, form["role"].ToString(), form["province"].ToString(), out LocalAccount? account))
        {
            return UnknownAccount();
        }

        cookie.Set(context, account);
        return TypedResults.LocalRedirect(returnTo);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SessionCookie cookie, CancellationToken cancellationToken)
    {
        if (RequestOrigin.IsForeign(context.Request))
        {
            return AntiforgeryGate.Refusal();
        }

        string? returnTo = context.Request.HasFormContentType ? (await FormAsync(context.Request, cancellationToken))["return"].ToString() : null;
        cookie.Clear(context);
        return returnTo is null ? TypedResults.NoContent() : TypedResults.LocalRedirect(LocalPath.Of(returnTo));
    }

    private static Ok<Dictionary<string, object>> Configuration(LocalIssuer issuer) => TypedResults.Ok(new Dictionary<string, object>
    {
        ["issuer"] = issuer.Name,
        ["authorization_endpoint"] = issuer.Name,
        ["token_endpoint"] = $"{issuer.Name}/token",
        ["jwks_uri"] = $"{issuer.Name}/keys",
        ["response_types_supported"] = Names("none"),
        ["grant_types_supported"] = Names("client_credentials"),
        ["subject_types_supported"] = Names("public"),
        ["id_token_signing_alg_values_supported"] = Names("ES256"),
        ["token_endpoint_auth_methods_supported"] = Names("client_secret_post"),
        ["claims_supported"] = Names("sub", "name", "roles", "province"),
    });

    private static string[] Names(params string[] names) => names;

    private static Ok<Dictionary<string, object>> Keys(LocalIssuer issuer) => TypedResults.Ok(new Dictionary<string, object> { ["keys"] = new[] { issuer.PublicKey } });

    private static async Task<IResult> TokenAsync(HttpContext context, LocalIssuer issuer, IOptions<DevelopmentSignInOptions> options, Catalogue catalogue, CancellationToken cancellationToken)
    {
        IFormCollection form = await FormAsync(context.Request, cancellationToken);
        bool isKnown = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(form["client_secret"].ToString()), Encoding.UTF8.GetBytes(options.Value.Secret));
        if (!isKnown || form["grant_type"] != "client_credentials")
        {
            return AccessProblems.CredentialRefused(context);
        }

        return LocalAccount.TryRead(catalogue, form["role"].ToString(), form["province"].ToString(), out LocalAccount? account)
            ? TypedResults.Ok(new Dictionary<string, object>
            {
                ["access_token"] = issuer.Sign(account.ToClaims(), LocalIssuer.ApiAudience, TokenLife),
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)TokenLife.TotalSeconds,
            })
            : UnknownAccount();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        SignInPage page,
        SignInState state,
        SessionCookie cookie,
        SessionSource source,
        AntiforgeryValues antiforgery,
        bool isEnglish,
        string? returnTo,
        bool isStale)
    {
        JsonWebToken? session = await cookie.ReadAsync(context.Request);
        string html = page.Write(isEnglish, state.Begin(context), LocalPath.Of(returnTo), session is null ? null : source.Read(session), session is null ? null : antiforgery.Of(session.Id), isStale);
        return TypedResults.Content(html, HtmlType, Encoding.UTF8, isStale ? Problems.Antiforgery.Status : null);
    }

    private static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.ContentLength is <= LargestForm && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? await request.ReadFormAsync(cancellationToken)
            : throw new InvalidRequestException(Problems.BadBody, "Hãy gửi biểu mẫu kiểu application/x-www-form-urlencoded.", null);

    private static ProblemHttpResult UnknownAccount() =>
        Problems.Of(Problems.BadParameter, "Vai trò phải là ministry, province, operator hoặc public; vai trò province phải kèm tỉnh, ví dụ ben-tre.", "role");
}
