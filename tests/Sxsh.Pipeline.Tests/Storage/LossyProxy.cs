using System.Net;
using System.Net.Sockets;

namespace Sxsh.Pipeline.Tests.Storage;

/// <summary>Stands before a table service and can lose its answers after the work is done, as a network does.</summary>
internal sealed class LossyProxy : IAsyncDisposable
{
    private static readonly string[] NotForwarded = ["Host", "Content-Length", "Connection", "Transfer-Encoding", "Expect"];

    private readonly HttpListener _listener;
    private readonly HttpClient _client = new();
    private readonly Uri _target;
    private readonly Task _serving;
    private int _toLose;

    private LossyProxy(HttpListener listener, Uri endpoint, Uri target)
    {
        _listener = listener;
        Endpoint = endpoint;
        _target = target;
        _serving = ServeAsync();
    }

    /// <summary>Address to use instead of the target's.</summary>
    public Uri Endpoint { get; }

    /// <summary>Requests that came, those with lost answers included.</summary>
    public int Requests { get; private set; }

    public static LossyProxy Before(Uri target)
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}{target.AbsolutePath}");
            probe.Stop();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{endpoint.Port}/");
            try
            {
                listener.Start();
                return new LossyProxy(listener, endpoint, target);
            }
            catch (HttpListenerException)
            {
                // Somebody took the port in between: another one.
            }
        }
    }

    public void LoseAnswers(int count) => _toLose = count;

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
        _client.Dispose();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await ForwardAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Closed, or the client went away.
            }
        }
    }

    private async Task ForwardAsync(HttpListenerContext context)
    {
        Requests++;
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), new Uri(_target, context.Request.RawUrl))
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (string? name in context.Request.Headers.AllKeys)
        {
            string? value = context.Request.Headers[name];
            if (name is not null && !NotForwarded.Contains(name, StringComparer.OrdinalIgnoreCase) && !request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using HttpResponseMessage response = await _client.SendAsync(request);
        if (_toLose > 0)
        {
            _toLose--;
            context.Response.Abort();
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        foreach ((string name, IEnumerable<string> values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!NotForwarded.Contains(name, StringComparer.OrdinalIgnoreCase) && name != "Keep-Alive")
            {
                context.Response.Headers[name] = string.Join(", ", values);
            }
        }

        byte[] answer = await response.Content.ReadAsByteArrayAsync();
        context.Response.ContentLength64 = answer.Length;
        await context.Response.OutputStream.WriteAsync(answer);
        context.Response.Close();
    }
}
