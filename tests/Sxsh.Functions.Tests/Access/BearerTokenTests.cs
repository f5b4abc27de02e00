using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>Tokens of an issuer that is served on this machine: which are taken, and which are not, whoever made them.</summary>
public sealed class BearerTokenTests : IAsyncDisposable
{
    private const string Ministry = "ministry";

    private readonly TestIssuer _issuer = new();
    private readonly ManualTime _time = new(TimeProvider.System.GetUtcNow());
    private readonly TestApp _app;

    public BearerTokenTests()
    {
        _app = new TestApp { SignedInAs = null, Issuer = _issuer, Changes = { services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time)) } };
    }

    public static TheoryData<string, string> Lies => new()
    {
        { "exp", "past" },
        { "exp", "none" },
        { "exp", "text" },
        { "nbf", "future" },
        { "aud", "other" },
        { "aud", "none" },
        { "aud", "several others" },
        { "iss", "other" },
        { "iss", "none" },
        { "iss", "longer" },
        { "sub", "none" },
        { "sub", "blank" },
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _issuer.Dispose();
    }

    [Fact]
    public async Task Send_ValidToken_IsTaken()
    {
        JsonElement access = await WhoAsync(_issuer.Token(Ministry));

        Assert.True(access.GetProperty("signedIn").GetBoolean());
        Assert.Equal(Ministry, access.GetProperty("role").GetString());
        Assert.Equal("Người kiểm thử", access.GetProperty("name").GetString());
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Send_ClaimDoesNotHold_IsRefused(string claim, string lie)
    {
        Dictionary<string, object?> claims = MinistryClaims();
        long now = _time.GetUtcNow().ToUnixTimeSeconds();
        claims[claim] = lie switch
        {
            "past" => now - 61,
            "future" => now + 61,
            "other" => "https://evil.example",
            "longer" => _issuer.Authority + "/x",
            "several others" => new[] { "api://a", "api://b" },
            "text" => "tomorrow",
            "blank" => " ",
            _ => null,
        };
        if (lie == "none")
        {
            claims.Remove(claim);
        }

        await RefusedAsync(_issuer.Sign(claims));
    }

    [Theory]
    [InlineData("exp", -59)]
    [InlineData("nbf", 59)]
    public async Task Send_ClocksDifferALittle_IsTaken(string claim, int seconds)
    {
        Dictionary<string, object?> claims = MinistryClaims();
        claims[claim] = _time.GetUtcNow().ToUnixTimeSeconds() + seconds;

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(_issuer.Sign(claims))).StatusCode);
    }

    [Fact]
    public async Task Send_SameTokenAfterItsTime_IsRefused()
    {
        string token = _issuer.Token(Ministry);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token)).StatusCode);

        _time.Advance(TimeSpan.FromHours(13));

        await RefusedAsync(token);
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("jti")]
    public async Task Send_RevokedBeforeItsTime_IsRefused(string claim)
    {
        Dictionary<string, object?> claims = MinistryClaims();
        _app.Settings["Access:Revoked:0"] = (string?)claims[claim];

        await RefusedAsync(_issuer.Sign(claims));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    [InlineData("")]
    public async Task Send_NoSignature_IsRefused(string algorithm)
    {
        Dictionary<string, object?> header = new() { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = _issuer.Key.Id };

        await RefusedAsync(TestKey.Encode(header, MinistryClaims(), _ => []));
        await RefusedAsync(TestKey.Encode(header, MinistryClaims(), Sign));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public async Task Send_PublicKeyUsedAsSecret_IsRefused(string algorithm)
    {
        byte[][] secrets =
        [
            Encoding.ASCII.GetBytes(_issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem()),
            _issuer.Key.Rsa.ExportSubjectPublicKeyInfo(),
            _issuer.Key.Rsa.ExportParameters(false).Modulus!,
            Encoding.ASCII.GetBytes((string)_issuer.Key.Public()["n"]!),
        ];
        Dictionary<string, object?> header = new() { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = _issuer.Key.Id };

        foreach (byte[] secret in secrets)
        {
            await RefusedAsync(TestKey.Encode(header, MinistryClaims(), data => algorithm switch
            {
                "HS256" => HMACSHA256.HashData(secret, data),
                "HS384" => HMACSHA384.HashData(secret, data),
                _ => HMACSHA512.HashData(secret, data),
            }));
        }
    }

    [Fact]
    public async Task Send_IssuerOffersASharedSecret_IsNotUsed()
    {
        byte[] secret = RandomNumberGenerator.GetBytes(64);
        _issuer.OtherKeys.Add(new() { ["kty"] = "oct", ["kid"] = "shared", ["k"] = System.Buffers.Text.Base64Url.EncodeToString(secret) });

        await RefusedAsync(TestKey.Encode(new Dictionary<string, object?> { ["alg"] = "HS256", ["kid"] = "shared" }, MinistryClaims(), data => HMACSHA256.HashData(secret, data)));
    }

    [Fact]
    public async Task Send_PayloadChangedAfterSigning_IsRefused()
    {
        string[] parts = _issuer.Token("province", "thanh-hoa").Split('.');
        string[] other = _issuer.Token(Ministry).Split('.');

        await RefusedAsync($"{parts[0]}.{other[1]}.{parts[2]}");
        await RefusedAsync($"{other[0]}.{other[1]}.");
        await RefusedAsync($"{other[0]}.{other[1]}.{other[2][..^4]}AAAA");
    }

    [Fact]
    public async Task Send_SignedByAStrangerUnderAKnownKeyId_IsRefused()
    {
        TestKey stranger = TestKey.Create() with { Id = _issuer.Key.Id };

        await RefusedAsync(stranger.Sign(MinistryClaims(), new Dictionary<string, object?>()));
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("jwk")]
    [InlineData("x5c")]
    public async Task Send_HeaderNamesAKeyOfItsOwn_IsRefusedAndNothingFetched(string header)
    {
        using TestIssuer evil = new();
        object value = header switch { "jwk" => evil.Key.Public(), "x5c" => new[] { Convert.ToBase64String(evil.Key.Rsa.ExportSubjectPublicKeyInfo()) }, _ => evil.Authority + "/keys" };

        await RefusedAsync(evil.Key.Sign(MinistryClaims(), new Dictionary<string, object?> { [header] = value, ["kid"] = _issuer.Key.Id }));
        await RefusedAsync(evil.Key.Sign(MinistryClaims(), new Dictionary<string, object?> { [header] = value }));

        Assert.Equal(0, evil.Discoveries);
    }

    [Fact]
    public async Task Send_KeyIdMissing_IsTakenOnlyWhereThereIsOneKey()
    {
        string token = _issuer.Key.Sign(MinistryClaims(), new Dictionary<string, object?> { ["kid"] = null });
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token)).StatusCode);

        _issuer.Rotate(keepOld: true);
        _time.Advance(TimeSpan.FromMinutes(59));
        Dictionary<string, object?> claims = MinistryClaims();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(_issuer.Sign(claims))).StatusCode);

        await RefusedAsync(_issuer.Key.Sign(claims, new Dictionary<string, object?> { ["kid"] = null }));
    }

    [Fact]
    public async Task Send_IssuerHasAnotherKey_IsTakenAtOnceAndTheOldOneNoMore()
    {
        string old = _issuer.Token(Ministry);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(old)).StatusCode);

        _issuer.Rotate(keepOld: false);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(_issuer.Token(Ministry))).StatusCode);
        await RefusedAsync(old);
    }

    [Fact]
    public async Task Send_ManyUnknownKeys_DoNotMakeTheServiceAskEachTime()
    {
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(_issuer.Token(Ministry))).StatusCode);

        for (int time = 0; time < 20; time++)
        {
            await RefusedAsync(TestKey.Create().Sign(MinistryClaims(), new Dictionary<string, object?>()));
        }

        Assert.Equal(1, _issuer.Discoveries);
    }

    [Fact]
    public async Task Send_IssuerIsAway_Is503UntilItAnswers()
    {
        _issuer.IsBroken = true;
        await (await SendAsync(_issuer.Token(Ministry))).ProblemAsync(HttpStatusCode.ServiceUnavailable, "sign-in-away");

        _issuer.IsBroken = false;
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(_issuer.Token(Ministry))).StatusCode);
    }

    [Fact]
    public async Task Send_IssuerIsAwayLater_KeysFromMemoryHold()
    {
        string token = Lasting();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token)).StatusCode);

        _issuer.IsBroken = true;
        _time.Advance(TimeSpan.FromHours(20));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token)).StatusCode);

        _time.Advance(TimeSpan.FromHours(5));
        await (await SendAsync(token)).ProblemAsync(HttpStatusCode.ServiceUnavailable, "sign-in-away");

        string Lasting()
        {
            Dictionary<string, object?> claims = MinistryClaims();
            claims["exp"] = _time.GetUtcNow().AddDays(3).ToUnixTimeSeconds();
            return _issuer.Sign(claims);
        }
    }

    [Fact]
    public async Task Send_DiscoveryIsOfAnotherIssuer_IsNotBelieved()
    {
        _issuer.StatedIssuer = "https://login.example";

        await (await SendAsync(_issuer.Token(Ministry))).ProblemAsync(HttpStatusCode.ServiceUnavailable, "sign-in-away");
    }

    [Theory]
    [InlineData("logout+jwt")]
    [InlineData("secevent+jwt")]
    [InlineData("JWE")]
    public async Task Send_TokenForAnotherPurpose_IsRefused(string type) =>
        await RefusedAsync(_issuer.Key.Sign(MinistryClaims(), new Dictionary<string, object?> { ["typ"] = type }));

    [Theory]
    [InlineData("at+jwt")]
    [InlineData("application/at+jwt")]
    [InlineData("jwt")]
    [InlineData(null)]
    public async Task Send_AccessToken_IsTaken(string? type) =>
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(_issuer.Key.Sign(MinistryClaims(), new Dictionary<string, object?> { ["typ"] = type }))).StatusCode);

    [Fact]
    public async Task Send_CriticalExtension_IsRefused() =>
        await RefusedAsync(_issuer.Key.Sign(MinistryClaims(), new Dictionary<string, object?> { ["crit"] = JsonDocument.Parse("[\"b64\"]").RootElement, ["b64"] = false }));

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJ.eyJ.x")]
    [InlineData("e30.e30.e30")]
    [InlineData("bnVsbA.bnVsbA.x")]
    [InlineData("W10.W10.x")]
    [InlineData("x")]
    [InlineData("a.b.c.d.e")]
    public async Task Send_NoToken_IsRefused(string text) => await RefusedAsync(text);

    [Fact]
    public async Task Send_VeryLongToken_IsRefused()
    {
        Dictionary<string, object?> claims = MinistryClaims();
        claims["x"] = new string('x', 20_000);

        await RefusedAsync(_issuer.Sign(claims));
    }

    [Fact]
    public async Task Send_TwoAuthorizations_IsRefused()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/submissions");
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + _issuer.Token(Ministry), "Bearer x"]);

        await (await _app.CreateClient().SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Negotiate x")]
    public async Task Send_OtherScheme_IsRefused(string header)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/submissions");
        request.Headers.TryAddWithoutValidation("Authorization", header);

        await (await _app.CreateClient().SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("token")]
    public async Task Send_TokenInTheQuery_IsNotLookedAt(string name) =>
        await (await _app.CreateClient().GetAsync($"/api/submissions?{name}={_issuer.Token(Ministry)}")).ProblemAsync(HttpStatusCode.Unauthorized, "sign-in-required");

    [Fact]
    public async Task Send_EllipticCurve_IsTaken()
    {
        using ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECParameters point = curve.ExportParameters(false);
        _issuer.OtherKeys.Add(new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "curve",
            ["x"] = System.Buffers.Text.Base64Url.EncodeToString(point.Q.X),
            ["y"] = System.Buffers.Text.Base64Url.EncodeToString(point.Q.Y),
        });

        string token = TestKey.Encode(new Dictionary<string, object?> { ["alg"] = "ES256", ["kid"] = "curve" }, MinistryClaims(), data => curve.SignData(data, HashAlgorithmName.SHA256));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token)).StatusCode);
    }

    [Fact]
    public async Task Send_WeakKey_IsNotUsed()
    {
        using RSA weak = RSA.Create(1024);
        TestKey key = new("weak", weak);
        _issuer.OtherKeys.Add(key.Public());

        await RefusedAsync(key.Sign(MinistryClaims(), new Dictionary<string, object?>()));
    }

    private byte[] Sign(byte[] data) => _issuer.Key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private Dictionary<string, object?> MinistryClaims()
    {
        Dictionary<string, object?> claims = _issuer.Claims();
        claims["roles"] = new[] { Ministry };
        return claims;
    }

    private Task<HttpResponseMessage> SendAsync(string token) => _app.ClientOf(token).GetAsync("/api/submissions");

    private Task<JsonElement> WhoAsync(string token) => _app.ClientOf(token).GetJsonAsync("/api/access");

    private async Task RefusedAsync(string token)
    {
        HttpResponseMessage response = await SendAsync(token);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
