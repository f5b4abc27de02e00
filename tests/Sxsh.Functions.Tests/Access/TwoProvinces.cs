using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Functions.Triggers;

namespace Sxsh.Functions.Tests.Access;

/// <summary>The app with a report of Bến Tre and one of Thanh Hóa, at a port of its own, so that requests can be sent as they are written.</summary>
public sealed class TwoProvinces : IAsyncLifetime
{
    private readonly int _port = FreePort.Find();

    public TwoProvinces() => App = new TestApp { Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = _port.ToString(CultureInfo.InvariantCulture) } };

    public TestApp App { get; }

    /// <summary>Id of Thanh Hóa's submission.</summary>
    public string Other { get; private set; } = "";

    /// <summary>Id of Bến Tre's submission.</summary>
    public string Own { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        App.UseKestrel(_port);
        App.StartServer();
        using HttpClient ministry = App.CreateClient();
        Other = await SubmitAsync(ministry, "thanh-hoa", "Thanh Hóa");
        Own = await SubmitAsync(ministry, "ben-tre", "Bến Tre");
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Sends a request line as it is, and reads all of the answer.</summary>
    public async Task<string> SendAsync(string method, string target, string? token)
    {
        byte[] body = method == "POST" ? Samples.BenTre : [];
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\nConnection: close\r\nContent-Type: application/octet-stream\r\nContent-Length: {body.Length}\r\n");
        if (token is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Authorization: Bearer {token}\r\n");
        }

        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }

    private async Task<string> SubmitAsync(HttpClient client, string province, string name)
    {
        string blob = await client.UploadAsync(province, "2011", "a.csv", Samples.Csv($"{name};2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;"));
        await App.Get<ITrigger<BlobHint>>().RunAsync(new BlobHint(blob), CancellationToken.None);
        JsonElement found = await client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}");
        return found.GetProperty("items")[0].GetProperty("id").GetString()!;
    }
}
