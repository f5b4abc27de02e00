using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Development;

/// <summary>The sign-in page of the development environment, as a browser sees it.</summary>
public sealed class SignInTests : IAsyncDisposable
{
    private readonly TestApp _app = NewApp();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Page_InVietnamese_OffersEveryRoleAndProvinceWithoutAScript()
    {
        using Browser browser = new(_app);
        HttpResponseMessage response = await browser.Client.GetAsync("/dang-nhap");
        string html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
        foreach (string words in new[] { "Tôi là …", "Bộ Công Thương", "Đơn vị vận hành", "Người xem công khai", ">Bến Tre<", ">Vĩnh Long<" })
        {
            Assert.Contains(words, html, StringComparison.Ordinal);
        }

        Assert.Equal(34, Regex.Count(html, "<option value=\"34-"));
        Assert.True(Regex.Count(html, "<option value=\"63-") >= 63);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("\\son[a-z]+=", html);
    }

    [Fact]
    public async Task Page_InEnglish_KeepsWhereToGo()
    {
        using Browser browser = new(_app);
        string html = await browser.Client.GetStringAsync("/dang-nhap?lang=en&return=/%3Fareas%3D63-83%26x%3D%3Cb%3E");

        Assert.Contains("I am …", html, StringComparison.Ordinal);
        Assert.Contains("Tiếng Việt", html, StringComparison.Ordinal);
        Assert.Equal("/?areas=63-83&x=<b>", Browser.FieldOf(html, "return"));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ministry", null, "Bộ Công Thương", HttpStatusCode.OK)]
    [InlineData("province", "63-83", "Bến Tre", HttpStatusCode.OK)]
    [InlineData("operator", null, "Đơn vị vận hành", HttpStatusCode.Forbidden)]
    [InlineData("public", null, "Người xem công khai", HttpStatusCode.Forbidden)]
    public async Task SignIn_OneClick_IsThatCaller(string role, string? province, string name, HttpStatusCode observations)
    {
        using Browser browser = new(_app);

        HttpResponseMessage response = await browser.SignInAsync(role, province, "/?areas=63-83");

        Assert.Equal((HttpStatusCode.Redirect, "/?areas=63-83"), (response.StatusCode, response.Headers.Location?.ToString()));
        string cookie = response.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("sxsh-session-", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        JsonElement access = await browser.Client.GetJsonAsync("/api/access");
        Assert.True(access.GetProperty("signedIn").GetBoolean());
        Assert.Equal(role, access.GetProperty("role").GetString());
        Assert.Contains(name, access.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal("/dang-nhap", access.GetProperty("signInUrl").GetString());
        Assert.Equal(observations, (await browser.Client.GetAsync("/api/observations")).StatusCode);
    }

    [Fact]
    public async Task SignIn_FormSentTwice_IsRefusedTheSecondTime()
    {
        using Browser browser = new(_app);
        Dictionary<string, string> form = new() { ["state"] = await browser.StateAsync(), ["role"] = "operator" };
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/dang-nhap", form)).StatusCode);

        form["role"] = "ministry";
        HttpResponseMessage again = await browser.PostAsync("/dang-nhap", form);

        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Contains("Hãy chọn lại", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("operator", (await browser.Client.GetJsonAsync("/api/access")).GetProperty("role").GetString());
    }

    [Fact]
    public async Task SignIn_FormAndCookieReplayed_IsRefusedOnEveryInstance()
    {
        await using TestApp other = NewApp(_app);
        using Browser browser = new(_app);
        HttpResponseMessage page = await browser.Client.GetAsync("/dang-nhap");
        string cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        string state = Browser.FieldOf(await page.Content.ReadAsStringAsync(), "state");

        Assert.Equal(HttpStatusCode.Redirect, (await ReplayAsync(_app)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ReplayAsync(other)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ReplayAsync(_app)).StatusCode);

        async Task<HttpResponseMessage> ReplayAsync(TestApp app)
        {
            using HttpClient client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
            using HttpRequestMessage request = new(HttpMethod.Post, "/dang-nhap") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["state"] = state, ["role"] = "ministry" }) };
            request.Headers.Add("Cookie", cookie);
            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task SignIn_FormOfAnotherBrowserOrNone_IsRefused()
    {
        using Browser thief = new(_app);
        using Browser browser = new(_app);
        string state = await thief.StateAsync();
        await browser.StateAsync();

        foreach (string sent in new[] { state, "", "x.y.z", DevelopmentSignIn.Token("ministry", null) })
        {
            HttpResponseMessage response = await browser.PostAsync("/dang-nhap", new Dictionary<string, string> { ["state"] = sent, ["role"] = "ministry" });

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.False((await browser.Client.GetJsonAsync("/api/access")).GetProperty("signedIn").GetBoolean());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:8080")]
    [InlineData("Origin", "null")]
    public async Task SignIn_FromAnotherSite_IsRefused(string header, string value)
    {
        using Browser browser = new(_app);
        string state = await browser.StateAsync();
        browser.Client.DefaultRequestHeaders.Add(header, value);

        HttpResponseMessage response = await browser.PostAsync("/dang-nhap", new Dictionary<string, string> { ["state"] = state, ["role"] = "ministry" });

        await response.ProblemAsync(HttpStatusCode.Forbidden, "antiforgery");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ReturnElsewhere_GoesHome(string returnTo)
    {
        using Browser browser = new(_app);

        HttpResponseMessage response = await browser.SignInAsync("ministry", null, returnTo);

        Assert.Equal("/", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("king", null)]
    [InlineData("", null)]
    [InlineData("province", null)]
    [InlineData("province", "atlantis")]
    public async Task SignIn_UnknownAccount_IsRefused(string role, string? province)
    {
        using Browser browser = new(_app);

        await (await browser.SignInAsync(role, province, null)).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact]
    public async Task Session_AnotherInstance_KnowsIt()
    {
        await using TestApp other = NewApp(_app);
        using Browser browser = new(_app);
        string cookie = Browser.SessionOf(await browser.SignInAsync("ministry"));
        using HttpClient client = other.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal("ministry", (await client.GetJsonAsync("/api/access")).GetProperty("role").GetString());
    }

    [Fact]
    public async Task Session_ForgedOrExpired_IsNobody()
    {
        ManualTime time = new(TimeProvider.System.GetUtcNow());
        await using TestApp app = NewApp(time);
        using Browser browser = new(app);
        string name = Browser.SessionOf(await browser.SignInAsync("ministry")).Split('=')[0];
        using HttpClient forger = app.CreateClient();
        forger.DefaultRequestHeaders.Add("Cookie", $"{name}={DevelopmentSignIn.Token("ministry", null)}");

        await (await forger.GetAsync("/api/observations")).ProblemAsync(HttpStatusCode.Unauthorized, "sign-in-required");
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync("/api/observations")).StatusCode);
        time.Advance(TimeSpan.FromHours(12));
        await (await browser.Client.GetAsync("/api/observations")).ProblemAsync(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Session_AsBearerToken_IsRefused()
    {
        using Browser browser = new(_app);
        string cookie = Browser.SessionOf(await browser.SignInAsync("ministry"));
        using HttpClient client = _app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", cookie.Split('=', 2)[1]);

        await (await client.GetAsync("/api/observations")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    [Fact]
    public async Task SignOut_WithItsForm_EndsTheSession()
    {
        using Browser browser = new(_app);
        await browser.SignInAsync("ministry");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/dang-xuat", [])).StatusCode);
        string value = Browser.FieldOf(await browser.Client.GetStringAsync("/dang-nhap"), "antiforgery");

        HttpResponseMessage response = await browser.PostAsync("/dang-xuat", new Dictionary<string, string> { ["antiforgery"] = value, ["return"] = "/dang-nhap" });

        Assert.Equal("/dang-nhap", response.Headers.Location?.ToString());
        Assert.False((await browser.Client.GetJsonAsync("/api/access")).GetProperty("signedIn").GetBoolean());
    }

    [Theory]
    [InlineData("203.0.113.7", "localhost")]
    [InlineData("127.0.0.1", "rebound.evil.example")]
    public async Task Page_FromElsewhere_IsNotThere(string address, string host)
    {
        await using TestApp app = new() { Environment = "Development", SignedInAs = null, Caller = IPAddress.Parse(address) };
        using HttpClient client = app.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        await (await client.GetAsync("/dang-nhap")).ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await client.PostAsync("/dang-nhap/token", new FormUrlEncodedContent([]))).ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Page_OtherEnvironment_IsNotThere()
    {
        await using TestApp app = new() { SignedInAs = null };
        using HttpClient client = app.CreateClient();

        await (await client.PostAsync("/dang-nhap", new FormUrlEncodedContent([]))).ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await client.GetAsync("/dang-nhap/.well-known/openid-configuration")).ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static TestApp NewApp() => new() { Environment = "Development", SignedInAs = null };

    private static TestApp NewApp(TestApp sameStores) => new() { Environment = "Development", SignedInAs = null, Stores = sameStores.Stores };

    private static TestApp NewApp(TimeProvider time) =>
        new() { Environment = "Development", SignedInAs = null, Changes = { services => services.Replace(ServiceDescriptor.Singleton(time)) } };
}
