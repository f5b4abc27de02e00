using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sxsh.Functions.Access.Tokens;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Development;

/// <summary>An OpenID Connect issuer inside the service, for development: signs tokens (ES256) and knows its own again. All instances have one key, so each takes what another has made.</summary>
public sealed class LocalIssuer : IIssuerKeys, IDisposable
{
    /// <summary>For whom tokens are that machines and scripts send.</summary>
    public const string ApiAudience = "sxsh";

    /// <summary>For whom the token in the session cookie is; no API takes it as a bearer token.</summary>
    public const string SessionAudience = "sxsh-session";

    /// <summary>For whom the token in a sign-in form is.</summary>
    public const string FormAudience = "sxsh-sign-in";

    // The library's cache is the process's and knows keys by their id: it would hold on to the key of an issuer that is gone.
    private static readonly CryptoProviderFactory Uncached = new() { CacheSignatureProviders = false };

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ECDsa _key = ECDsa.Create();
    private readonly ECDsa _publicKey;
    private readonly SigningCredentials _credentials;
    private readonly IssuerDocument _document;
    private readonly TimeProvider _time;

    /// <summary>Opens the issuer.</summary>
    /// <param name="options">Its name and key.</param>
    /// <param name="time">The clock.</param>
    public LocalIssuer(IOptions<DevelopmentSignInOptions> options, TimeProvider time)
    {
        _time = time;
        _key.ImportPkcs8PrivateKey(Convert.FromBase64String(options.Value.SigningKey), out _);
        _publicKey = ECDsa.Create(_key.ExportParameters(includePrivateParameters: false));
        ECDsaSecurityKey signing = new(_key) { CryptoProviderFactory = Uncached };
        signing.KeyId = Base64UrlEncoder.Encode(signing.ComputeJwkThumbprint());
        _credentials = new SigningCredentials(signing, SecurityAlgorithms.EcdsaSha256);
        _document = new IssuerDocument(options.Value.Issuer, [new ECDsaSecurityKey(_publicKey) { KeyId = signing.KeyId, CryptoProviderFactory = Uncached }]);
        ECParameters point = _publicKey.ExportParameters(includePrivateParameters: false);
        PublicKey = new Dictionary<string, string>
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["use"] = "sig",
            ["alg"] = SecurityAlgorithms.EcdsaSha256,
            ["kid"] = signing.KeyId,
            ["x"] = Base64UrlEncoder.Encode(point.Q.X),
            ["y"] = Base64UrlEncoder.Encode(point.Q.Y),
        };
    }

    /// <summary>Name of the issuer.</summary>
    public string Name => _document.Issuer;

    /// <summary>The public key as a JSON Web Key (RFC 7517).</summary>
    public IReadOnlyDictionary<string, string> PublicKey { get; }

    /// <summary>Id of the key.</summary>
    public string KeyId => PublicKey["kid"];

    /// <summary>Signs a token.</summary>
    /// <param name="claims">What it says.</param>
    /// <param name="audience">For whom it is.</param>
    /// <param name="life">How long it holds.</param>
    /// <returns>The token, with an id of its own.</returns>
    public string Sign(IReadOnlyDictionary<string, object> claims, string audience, TimeSpan life)
    {
        DateTime now = _time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + life,
            SigningCredentials = _credentials,
            Claims = new Dictionary<string, object>(claims) { [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N") },
        });
    }

    /// <summary>Reads a token that this issuer signed.</summary>
    /// <param name="text">The token; anything a stranger may send.</param>
    /// <param name="audience">For whom it must be.</param>
    /// <returns>The token; <see langword="null"/> if it is not ours, not for that audience, or not in time.</returns>
    public async Task<JsonWebToken?> ReadAsync(string? text, string audience)
    {
        if (string.IsNullOrEmpty(text) || text.Length > TokenChecks.MaxLength)
        {
            return null;
        }

        TokenValidationResult result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Name,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKeys = _document.Keys,
            RequireAudience = true,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && _time.GetUtcNow() < end && (notBefore is not { } start || _time.GetUtcNow() >= start),
            IncludeTokenOnFailedValidation = false,
            LogTokenId = false,
            LogValidationExceptions = false,
        });
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    /// <inheritdoc/>
    public Task<IssuerDocument> ReadAsync(bool mayHaveChanged, CancellationToken cancellationToken) => Task.FromResult(_document);

    /// <inheritdoc/>
    public void Dispose()
    {
        _key.Dispose();
        _publicKey.Dispose();
    }
}
