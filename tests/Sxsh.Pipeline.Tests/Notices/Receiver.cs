using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sxsh.Pipeline.Tests.Notices;

/// <summary>A receiver of webhooks on this machine: a socket that reads a request and answers what a test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _requests = [];
    private readonly Task _serving;

    public Receiver()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Status line and headers to answer with; null to say nothing; empty to hang up.</summary>
    public Func<int, string?> Answer { get; set; } = _ => "HTTP/1.1 204 No Content\r\n";

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/nhan"));

    public static string Header(string request, string name) =>
        request.Split("\r\n").First(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];

    public static string Body(string request) => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    /// <summary>Stops listening, as a receiver that is dead does.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        List<TcpClient> open = [];
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                open.Add(client);
                string request = await ReadAsync(client.GetStream());
                int count;
                lock (_requests)
                {
                    _requests.Add(request);
                    count = _requests.Count;
                }

                if (Answer(count) is not { } answer)
                {
                    continue;
                }

                if (answer.Length > 0)
                {
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer + "Content-Length: 0\r\nConnection: close\r\n\r\n"), _stop.Token);
                }

                client.Close();
            }
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        List<byte> bytes = [];
        byte[] buffer = new byte[4096];
        while (true)
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            bytes.AddRange(buffer.AsSpan(0, read));
            string text = Encoding.UTF8.GetString(bytes.ToArray());
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || (end >= 0 && Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(Header(text, "Content-Length"), CultureInfo.InvariantCulture)))
            {
                return text;
            }
        }
    }
}
