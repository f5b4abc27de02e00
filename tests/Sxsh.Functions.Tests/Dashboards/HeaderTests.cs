using System.Net;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Dashboards;

/// <summary>Headers for browsers, on answers of every kind.</summary>
public sealed class HeaderTests : IAsyncDisposable
{
    private readonly TestApp _app = new() { Environment = "Development", SignedInAs = null };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/dang-nhap")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/health")]
    [InlineData("/api/indicators")]
    [InlineData("/api/observations")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing.js")]
    public async Task Answer_Any_CannotBeGuessedFramedOrScripted(string path)
    {
        using HttpClient client = _app.CreateClient();
        HttpResponseMessage response = await client.GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://localhost", null, true)]
    [InlineData("http://localhost", "https", true)]
    [InlineData("http://localhost", "http", false)]
    public async Task Answer_OverHttps_IsToStayThere(string address, string? forwarded, bool isStrict)
    {
        await using TestApp app = new() { SignedInAs = null, Settings = { ["Hosting:BehindProxy"] = "true" } };
        using HttpClient client = app.CreateClient(new() { BaseAddress = new Uri(address) });
        if (forwarded is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwarded);
        }

        Assert.Equal(isStrict, (await client.GetAsync("/api/health")).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Answer_ForwardedSchemeWithoutAProxy_IsNotBelieved()
    {
        using HttpClient client = _app.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.False((await client.GetAsync("/api/health")).Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("GET", "/api/cube")]
    [InlineData("POST", "/api/reports/ben-tre/2011/a.csv")]
    [InlineData("DELETE", "/api/keys/x")]
    [InlineData("POST", "/dang-nhap/token")]
    public async Task Preflight_OfAnotherOrigin_IsNotAllowed(string method, string path)
    {
        using HttpClient client = _app.CreateClient();
        using HttpRequestMessage preflight = new(HttpMethod.Options, path);
        preflight.Headers.Add("Origin", "https://evil.example");
        preflight.Headers.Add("Access-Control-Request-Method", method);
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,x-sxsh-antiforgery,x-api-key");

        HttpResponseMessage response = await client.SendAsync(preflight);

        Assert.True((int)response.StatusCode >= 400);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answer_ForOneWhoIsSignedIn_IsKeptByNoCache()
    {
        using HttpClient client = _app.CreateClient();
        client.SignIn("ministry");
        string id = await _app.SubmitAsync(client, Samples.FileName, Samples.BenTre);

        foreach (string path in new[] { "/api/submissions", $"/api/submissions/{id}", $"/api/submissions/{id}/original", "/api/observations", "/api/ledger", "/api/keys", "/api/access" })
        {
            HttpResponseMessage response = await client.GetAsync(path);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl?.NoStore, path);
            Assert.Superset(new HashSet<string> { "Authorization", "Cookie", "X-Api-Key" }, response.Headers.Vary.ToHashSet());
        }

        HttpResponseMessage cube = await client.GetAsync("/api/cube");
        Assert.Equal("no-cache, private", cube.Headers.CacheControl?.ToString());
        Assert.Superset(new HashSet<string> { "Accept-Encoding", "Authorization" }, cube.Headers.Vary.ToHashSet());
    }

    [Fact]
    public async Task Refusal_IsKeptByNoCache()
    {
        using HttpClient client = _app.CreateClient();

        HttpResponseMessage response = await client.GetAsync("/api/observations");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }
}
