using System.Net;
using System.Net.Http.Headers;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Dashboards;

public sealed class DashboardTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sxsh-pages-").FullName;
    private readonly TestApp _app;
    private readonly HttpClient _client;

    public DashboardTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "wwwroot", "assets"));
        Write("index.html", "<!doctype html><title>Tổng quan</title>");
        Write("favicon.svg", "<svg/>");
        Write("assets/app-1a2b.js", "console.log(1)");
        Write("assets/app-1a2b.js.br", "packed");
        File.WriteAllText(Path.Combine(_folder, "secret.txt"), "secret");
        _app = new TestApp { Settings = { ["Dashboards:Path"] = Path.Combine(_folder, "wwwroot") } };
        _client = _app.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/reports/ben-tre")]
    public async Task Get_Page_IsTheIndexAndAskedForAgain(string path)
    {
        HttpResponseMessage response = await PageAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Contains("Tổng quan", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HashedAsset_IsKeptForever()
    {
        HttpResponseMessage response = await _client.GetAsync("/assets/app-1a2b.js");

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal("console.log(1)", await response.Content.ReadAsStringAsync());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Fact]
    public async Task Get_PackedAsset_GoesToWhoTakesIt()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/assets/app-1a2b.js") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };

        HttpResponseMessage response = await _client.SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("packed", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_UnchangedFile_Is304()
    {
        HttpResponseMessage first = await _client.GetAsync("/favicon.svg");
        using HttpRequestMessage request = new(HttpMethod.Get, "/favicon.svg") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/assets/none.js")]
    [InlineData("/api/none")]
    [InlineData("/..%2Fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/assets/..%5C..%5Csecret.txt")]
    public async Task Get_NoSuchFile_Is404(string path) => await (await PageAsync(path)).ProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task Get_Page_CarriesTheSecurityHeaders()
    {
        HttpResponseMessage response = await PageAsync("/");

        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Get_PagesNotBuilt_RootAnswersAllTheSame()
    {
        await using TestApp app = new() { Settings = { ["Dashboards:Path"] = Path.Combine(_folder, "none") } };

        HttpResponseMessage response = await app.CreateClient().GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<HttpResponseMessage> PageAsync(string path) =>
        _client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } });

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, "wwwroot", name), text);
}
