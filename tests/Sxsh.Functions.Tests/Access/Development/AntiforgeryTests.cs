using System.Net;
using Sxsh.Functions.Access;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Development;

/// <summary>Requests that another site makes a signed-in browser send.</summary>
public sealed class AntiforgeryTests : IAsyncDisposable
{
    private const string Address = "/api/reports/ben-tre/2011/a.csv";

    private readonly TestApp _app = new() { Environment = "Development", SignedInAs = null };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Change_WithTheSessionsValue_IsDone()
    {
        using Browser browser = await SignedInAsync();
        browser.Client.DefaultRequestHeaders.Add(AntiforgeryGate.Header, await browser.AntiforgeryAsync());
        browser.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        Assert.Equal(HttpStatusCode.Accepted, (await browser.Client.PostAsync(Address, Calls.Body(Samples.BenTre))).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    public async Task Change_WithoutTheValue_IsRefusedAndChangesNothing(string? value)
    {
        using Browser browser = await SignedInAsync();
        if (value is not null)
        {
            browser.Client.DefaultRequestHeaders.TryAddWithoutValidation(AntiforgeryGate.Header, value);
        }

        await (await browser.Client.PostAsync(Address, Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.Forbidden, "antiforgery");
        await (await browser.Client.DeleteAsync("/api/keys/x")).ProblemAsync(HttpStatusCode.Forbidden, "antiforgery");
        Assert.Equal(0, (await browser.Client.GetJsonAsync("/api/ledger")).GetProperty("received").GetInt32());
    }

    [Fact]
    public async Task Change_WithAnotherSessionsValue_IsRefused()
    {
        using Browser browser = await SignedInAsync();
        using Browser attacker = await SignedInAsync();
        browser.Client.DefaultRequestHeaders.Add(AntiforgeryGate.Header, await attacker.AntiforgeryAsync());

        await (await browser.Client.PostAsync(Address, Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.Forbidden, "antiforgery");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:81")]
    [InlineData("Origin", "https://localhost")]
    [InlineData("Origin", "null")]
    public async Task Change_WithTheValueFromAnotherSite_IsRefused(string header, string value)
    {
        using Browser browser = await SignedInAsync();
        browser.Client.DefaultRequestHeaders.Add(AntiforgeryGate.Header, await browser.AntiforgeryAsync());
        browser.Client.DefaultRequestHeaders.Add(header, value);

        await (await browser.Client.PostAsync(Address, Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.Forbidden, "antiforgery");
    }

    [Fact]
    public async Task Change_PlainFormOfAnotherSite_IsRefused()
    {
        using Browser browser = await SignedInAsync();
        using MultipartFormDataContent form = new() { { new ByteArrayContent(Samples.BenTre), "file", "a.csv" } };

        await (await browser.Client.PostAsync(Address, form)).ProblemAsync(HttpStatusCode.Forbidden, "antiforgery");
    }

    [Fact]
    public async Task Change_WithATokenInTheHeader_NeedsNoValue()
    {
        using Browser browser = await SignedInAsync();
        browser.Client.SignIn("ministry");

        Assert.Equal(HttpStatusCode.Accepted, (await browser.Client.PostAsync(Address, Calls.Body(Samples.BenTre))).StatusCode);
    }

    [Fact]
    public async Task Read_WithTheCookie_NeedsNoValue()
    {
        using Browser browser = await SignedInAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync("/api/submissions")).StatusCode);
    }

    private async Task<Browser> SignedInAsync()
    {
        Browser browser = new(_app);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("ministry")).StatusCode);
        return browser;
    }
}
