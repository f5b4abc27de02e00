using System.Net;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Hosting.FunctionsHost;

/// <summary>Requests that are not the host's own never reach a trigger.</summary>
public sealed class ForgedRequestTests
{
    private const string RecordedPort = "45629";

    public static TheoryData<string, string, string> AddedHeaders => new()
    {
        { "blob-trigger", "Host", "sxsh.azurewebsites.net" },
        { "queue-trigger", "Host", "127.0.0.1:7182" },
        { "timer-trigger", "Host", "127.0.0.1" },
        { "timer-trigger", "Host", "127.0.0.1.evil.example:45629" },
        { "blob-trigger", "X-Forwarded-For", "203.0.113.7" },
        { "blob-trigger", "X-Forwarded-Host", "127.0.0.1:45629" },
        { "blob-trigger", "X-Forwarded-Proto", "https" },
        { "queue-trigger", "Forwarded", "for=203.0.113.7" },
        { "queue-trigger", "X-ARR-LOG-ID", "1" },
        { "queue-trigger", "X-Original-URL", "/x" },
        { "timer-trigger", "Disguised-Host", "sxsh.azurewebsites.net" },
        { "timer-trigger", "Max-Forwards", "10" },
        { "timer-trigger", "Origin", "https://evil.example" },
        { "timer-trigger", "Cookie", "a=b" },
        { "blob-trigger", "User-Agent", "curl/7.88.1 Azure-Functions-Host/4.1045.200.25556" },
        { "blob-trigger", "User-Agent", "curl/7.88.1" },
        { "blob-trigger", "X-Azure-Functions-InvocationId", "x" },
    };

    [Theory]
    [MemberData(nameof(AddedHeaders))]
    public async Task Send_HeaderOfAnOutsider_FindsNothing(string name, string header, string value) =>
        await RefusedAsync(RecordedRequest.Read(name).With(header, value), IPAddress.Loopback, RecordedPort);

    [Theory]
    [InlineData("X-Azure-Functions-InvocationId")]
    [InlineData("User-Agent")]
    public async Task Send_HeaderOfTheHostMissing_FindsNothing(string header) =>
        await RefusedAsync(RecordedRequest.Read("blob-trigger").Without(header), IPAddress.Loopback, RecordedPort);

    [Theory]
    [InlineData("blob-trigger", "GET")]
    [InlineData("queue-trigger", "PUT")]
    public async Task Send_OtherMethod_FindsNothing(string name, string method) =>
        await RefusedAsync(RecordedRequest.Read(name) with { Method = method, Body = null }, IPAddress.Loopback, RecordedPort);

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData(null)]
    public async Task Send_FromElsewhere_FindsNothing(string? caller) =>
        await RefusedAsync(RecordedRequest.Read("blob-trigger"), caller is null ? null : IPAddress.Parse(caller), RecordedPort);

    [Theory]
    [InlineData("blob-trigger")]
    [InlineData("queue-trigger")]
    [InlineData("timer-trigger")]
    public async Task Send_Standalone_FindsNothing(string name) =>
        await RefusedAsync(RecordedRequest.Read(name), IPAddress.Loopback, port: null);

    [Theory]
    [InlineData("/ReportUploaded")]
    [InlineData("/RollUp")]
    [InlineData("/sweep/")]
    public async Task Get_StandaloneFromABrowser_FindsNothing(string path)
    {
        await using TestApp app = new();
        using HttpRequestMessage request = new(HttpMethod.Get, path) { Headers = { Accept = { new("text/html") } } };

        await (await app.CreateClient().SendAsync(request)).ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static async Task RefusedAsync(RecordedRequest request, IPAddress? caller, string? port)
    {
        RecordingTriggers triggers = new();
        await using TestApp app = new() { SignedInAs = null, Caller = caller, Changes = { triggers.Register } };
        if (port is not null)
        {
            app.Settings["FUNCTIONS_CUSTOMHANDLER_PORT"] = port;
        }

        HttpResponseMessage response = await app.CreateClient().SendAsync(request.ToMessage(new Uri("http://localhost")));

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Empty(triggers.Ran);
    }
}
