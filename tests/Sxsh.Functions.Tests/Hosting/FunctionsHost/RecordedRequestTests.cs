using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting.FunctionsHost;

/// <summary>Replays what was recorded from the real host, as it is: the handler is told the recorded port.</summary>
public sealed class RecordedRequestTests : IAsyncDisposable
{
    private const string RecordedPort = "45629";

    private readonly RecordingTriggers _triggers = new();
    private readonly TestApp _app;
    private readonly HttpClient _client;

    public RecordedRequestTests()
    {
        _app = new TestApp { SignedInAs = null, Caller = IPAddress.Loopback, Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = RecordedPort }, Changes = { _triggers.Register } };
        _client = _app.CreateClient();
    }

    public static TheoryData<string> Recorded => [.. RecordedRequest.AllNames()];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task Send_Recorded_IsAnsweredAsTheHostExpects(string name)
    {
        RecordedRequest request = RecordedRequest.Read(name);

        HttpResponseMessage response = await SendAsync(request);

        bool isPoison = name.StartsWith("queue-trigger-attempt", StringComparison.Ordinal);
        Assert.Equal(isPoison, response.StatusCode == HttpStatusCode.InternalServerError);
        Assert.Equal(isPoison, !response.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("blob-trigger", "blob ben-tre/2011/01JDQ8/Báo cáo SXSH (lần 2).xlsx")]
    [InlineData("blob-trigger-failing", "blob ben-tre/2011/fail.csv")]
    [InlineData("queue-trigger", "area 63-83")]
    [InlineData("timer-trigger", "timer")]
    [InlineData("timer-trigger-first-run", "timer")]
    public async Task Send_Trigger_RunsItOnceAndReplies(string name, string expected)
    {
        HttpResponseMessage response = await SendAsync(RecordedRequest.Read(name));

        Assert.Equal([expected], _triggers.Ran);
        JsonElement reply = await response.JsonAsync();
        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", reply.GetRawText());
    }

    [Theory]
    [InlineData("blob-trigger")]
    [InlineData("queue-trigger")]
    [InlineData("timer-trigger")]
    public async Task Send_TriggerFails_Is500SoThatTheHostTriesAgain(string name)
    {
        _triggers.Failure = new IOException("No connection.");

        HttpResponseMessage response = await SendAsync(RecordedRequest.Read(name));

        await response.ProblemAsync(HttpStatusCode.InternalServerError, "internal-error");
    }

    [Theory]
    [InlineData("{\"area\":\"63-83\"}")]
    [InlineData("63-83")]
    [InlineData("\"63-83\"")]
    public async Task Send_QueueMessage_EveryFormOfIt_NamesTheArea(string message)
    {
        RecordedRequest request = RecordedRequest.Read("queue-trigger") with { Body = JsonSerializer.Serialize(new { Data = new { message }, Metadata = new { } }) };

        HttpResponseMessage response = await SendAsync(request);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(["area 63-83"], _triggers.Ran);
    }

    [Fact]
    public async Task Send_QueueMessageAsObject_NamesTheArea()
    {
        RecordedRequest request = RecordedRequest.Read("queue-trigger") with { Body = """{"Data":{"message":{"area":"63-83"}},"Metadata":{}}""" };

        await SendAsync(request);

        Assert.Equal(["area 63-83"], _triggers.Ran);
    }

    [Theory]
    [InlineData("blob-trigger", "{}")]
    [InlineData("blob-trigger", "{\"Data\":{},\"Metadata\":{}}")]
    [InlineData("blob-trigger", "not json")]
    [InlineData("queue-trigger", "{}")]
    [InlineData("queue-trigger", "{\"Data\":{\"message\":\"\"}}")]
    [InlineData("queue-trigger", "{\"Data\":{\"message\":\"\\\"unclosed\"}}")]
    public async Task Send_BodyNotUnderstood_IsNoSuccess(string name, string body)
    {
        HttpResponseMessage response = await SendAsync(RecordedRequest.Read(name) with { Body = body });

        Assert.False(response.IsSuccessStatusCode);
        Assert.Empty(_triggers.Ran);
    }

    [Fact]
    public async Task Send_ForwardedUpload_IsKept()
    {
        HttpResponseMessage response = await SendAsync(RecordedRequest.Read("http-forwarded-upload"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        UploadedBlob blob = await _app.Uploads.ListAsync(CancellationToken.None).SingleAsync();
        Assert.EndsWith("/báo cáo.csv", blob.Name, StringComparison.Ordinal);
        Assert.Equal(12, blob.Length);
    }

    [Fact]
    public async Task Send_Probe_IsAnsweredWhileStorageIsAway()
    {
        await using TestApp app = new()
        {
            Stores = FaultyStores.Memory() with { Setup = new SwitchedSetup { IsAway = true } },
            Caller = IPAddress.Loopback,
            Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = RecordedPort },
        };

        HttpResponseMessage response = await app.CreateClient().SendAsync(RecordedRequest.Read("readiness-probe").ToMessage(new Uri("http://localhost")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    // The host passes on what an outside caller sends along; on its own calls there is no such header.
    private Task<HttpResponseMessage> SendAsync(RecordedRequest request) =>
        _client.SendAsync((request.Path.StartsWith("/api/", StringComparison.Ordinal) ? request.With("Authorization", $"Bearer {TestIssuer.Shared.Token("ministry")}") : request).ToMessage(new Uri("http://localhost")));
}
