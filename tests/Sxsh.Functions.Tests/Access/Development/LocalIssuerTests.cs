using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Development;

/// <summary>The issuer of the development environment, as the command line and other services see it.</summary>
public sealed class LocalIssuerTests : IAsyncDisposable
{
    private readonly TestApp _app = new() { Environment = "Development", SignedInAs = null };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Document_NamesItsEndpointsAndPublicKeyOnly()
    {
        using HttpClient client = _app.CreateClient();
        JsonElement document = await client.GetJsonAsync("/dang-nhap/.well-known/openid-configuration");
        JsonElement key = Assert.Single((await client.GetJsonAsync("/dang-nhap/keys")).GetProperty("keys").EnumerateArray());

        Assert.Equal(DevelopmentSignIn.Issuer, document.GetProperty("issuer").GetString());
        Assert.Equal($"{DevelopmentSignIn.Issuer}/keys", document.GetProperty("jwks_uri").GetString());
        Assert.Equal($"{DevelopmentSignIn.Issuer}/token", document.GetProperty("token_endpoint").GetString());
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("EC", "P-256", "ES256"), (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString(), key.GetProperty("alg").GetString()));
    }

    [Fact]
    public async Task Token_WithTheSecret_IsTakenEverywhere()
    {
        using HttpClient client = _app.CreateClient();
        JsonElement answer = await (await AskAsync(client, DevelopmentSignIn.Secret, "province", "ben-tre")).JsonAsync();
        Assert.Equal(("Bearer", 3600), (answer.GetProperty("token_type").GetString(), answer.GetProperty("expires_in").GetInt32()));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("access_token").GetString());

        JsonElement access = await client.GetJsonAsync("/api/access");

        Assert.Equal("province", access.GetProperty("role").GetString());
        Assert.Equal(["34-86", "63-83"], access.GetProperty("areas").EnumerateArray().Select(area => area.GetString()));
        await client.UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTre);
    }

    [Theory]
    [InlineData("", "ministry", HttpStatusCode.Unauthorized, "credential-refused")]
    [InlineData("a-secret-that-only-tests-know-0123456788", "ministry", HttpStatusCode.Unauthorized, "credential-refused")]
    [InlineData(DevelopmentSignIn.Secret, "king", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData(DevelopmentSignIn.Secret, "province", HttpStatusCode.BadRequest, "bad-parameter")]
    public async Task Token_WrongSecretOrAccount_IsNotMade(string secret, string role, HttpStatusCode status, string code)
    {
        using HttpClient client = _app.CreateClient();

        await (await AskAsync(client, secret, role, null)).ProblemAsync(status, code);
    }

    [Fact]
    public async Task Token_NoForm_IsNotUnderstood()
    {
        using HttpClient client = _app.CreateClient();

        await (await client.PostAsync("/dang-nhap/token", Calls.Body([1]))).ProblemAsync(HttpStatusCode.BadRequest, "bad-body");
    }

    [Fact]
    public async Task Token_OtherEnvironment_IsRefused()
    {
        await using TestApp app = new() { SignedInAs = null };
        using HttpClient client = app.CreateClient();
        client.SignIn("ministry");

        await (await client.GetAsync("/api/observations")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string secret, string role, string? province) =>
        client.PostAsync("/dang-nhap/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_secret"] = secret,
            ["role"] = role,
            ["province"] = province ?? "",
        }));
}
