using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>Callers with a token of an OpenID Connect issuer, in the header <c>Authorization</c> and nowhere else.</summary>
/// <param name="issuers">The issuers whose tokens are taken.</param>
/// <param name="claims">Reads claims.</param>
/// <param name="options">Clock skew and revoked tokens.</param>
/// <param name="time">The clock.</param>
public sealed class BearerTokens(TokenIssuers issuers, ClaimReader claims, IOptions<AccessOptions> options, TimeProvider time) : ICallerSource
{
    private const string Scheme = "Bearer ";
    private const int Segments = 3;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <inheritdoc/>
    public async ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        string header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return CallerReading.None;
        }

        string text = header[Scheme.Length..].Trim();
        if (text.Length > TokenChecks.MaxLength)
        {
            return CallerReading.Refused("too-long");
        }

        return text.Split('.').Length == Segments ? await ReadAsync(text, cancellationToken) : CallerReading.None;
    }

    private static JsonWebToken? Parse(string text)
    {
        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async Task<CallerReading> ReadAsync(string text, CancellationToken cancellationToken)
    {
        if (Parse(text) is not { } token)
        {
            return CallerReading.Refused("malformed");
        }

        if (TokenChecks.FaultOf(token) is { } fault)
        {
            return CallerReading.Refused(fault);
        }

        if (issuers.Find(token.Issuer) is not { } issuer)
        {
            return CallerReading.Refused("issuer-not-known");
        }

        IssuerDocument document = await issuer.Keys.ReadAsync(mayHaveChanged: false, cancellationToken);
        IReadOnlyList<SecurityKey> keys = document.KeysOf(token.Kid);
        if (keys.Count == 0)
        {
            document = await issuer.Keys.ReadAsync(mayHaveChanged: true, cancellationToken);
            keys = document.KeysOf(token.Kid);
        }

        if (keys.Count == 0)
        {
            return CallerReading.Refused("key-not-known");
        }

        TokenValidationResult result = await _handler.ValidateTokenAsync(token, Parameters(issuer, document, keys));
        return result.IsValid ? Read(token, issuer) : CallerReading.Refused(result.Exception?.GetType().Name ?? "not-valid");
    }

    private CallerReading Read(JsonWebToken token, TokenIssuer issuer) =>
        string.IsNullOrWhiteSpace(token.Subject) ? CallerReading.Refused("no-subject")
        : options.Value.Revoked.Contains(token.Subject) || options.Value.Revoked.Contains(token.Id) ? CallerReading.Refused("revoked")
        : CallerReading.Of(claims.Read(new TokenClaims(token), issuer.Options, $"{token.Issuer} {token.Subject}", "bearer"));

    private TokenValidationParameters Parameters(TokenIssuer issuer, IssuerDocument document, IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidIssuer = document.Issuer,
        ValidAudiences = issuer.Options.AllAudiences,
        ValidAlgorithms = TokenChecks.Algorithms,
        IssuerSigningKeys = keys,
        RequireAudience = true,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
        IncludeTokenOnFailedValidation = false,
        LogTokenId = false,
        LogValidationExceptions = false,
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        TimeSpan skew = options.Value.ClockSkew;
        return expires is { } end && now < end + skew && (notBefore is not { } start || now >= start - skew);
    }
}
