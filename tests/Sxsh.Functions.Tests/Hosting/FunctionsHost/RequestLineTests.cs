using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Hosting.FunctionsHost;

/// <summary>Request lines as they come over the wire; a client library would tidy them up first.</summary>
public sealed class RequestLineTests : IAsyncDisposable
{
    private readonly int _port = FreePort.Find();
    private readonly RecordingTriggers _triggers = new();
    private readonly TestApp _app;

    public RequestLineTests()
    {
        _app = new TestApp { Changes = { _triggers.Register }, Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = _port.ToString(CultureInfo.InvariantCulture) } };
        _app.UseKestrel(_port);
        _app.StartServer();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Send_ExactPath_RunsTheTrigger()
    {
        Assert.StartsWith("HTTP/1.1 200", await SendAsync("/ReportUploaded"), StringComparison.Ordinal);

        Assert.Single(_triggers.Ran);
    }

    [Theory]
    [InlineData("/reportuploaded")]
    [InlineData("/ReportUploaded/")]
    [InlineData("//ReportUploaded")]
    [InlineData("/./ReportUploaded")]
    [InlineData("/x/../ReportUploaded")]
    [InlineData("/ReportUploaded?x=1")]
    [InlineData("/ReportUploaded?")]
    [InlineData("/%52eportUploaded")]
    [InlineData("/ReportUploaded%2F")]
    [InlineData("/ReportUploaded/x")]
    [InlineData("http://127.0.0.1/ReportUploaded")]
    public async Task Send_OtherPath_FindsNothing(string target)
    {
        string answer = await SendAsync(target);

        Assert.Matches("^HTTP/1.1 (404|400)", answer);
        Assert.Empty(_triggers.Ran);
    }

    private async Task<string> SendAsync(string target)
    {
        RecordedRequest request = RecordedRequest.Read("blob-trigger").With("Host", $"127.0.0.1:{_port}");
        byte[] body = Encoding.UTF8.GetBytes(request.Body!);
        StringBuilder head = new($"POST {target} HTTP/1.1\r\nConnection: close\r\n");
        foreach ((string name, string value) in request.With("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture)).Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        await using NetworkStream stream = client.GetStream();
        byte[] whole = [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. body];
        await stream.WriteAsync(whole);
        using StreamReader reader = new(stream);

        // Only this line: a server that refuses a request need not read its body, and closing then breaks the connection off behind the answer.
        return await reader.ReadLineAsync() ?? string.Empty;
    }
}
