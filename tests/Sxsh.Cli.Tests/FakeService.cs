using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests;

/// <summary>Answers over real HTTP on a free port, as each test says.</summary>
internal sealed class FakeService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<Request, Answer> _answer;

    public FakeService(Func<Request, Answer> answer)
    {
        _answer = answer;
        Address = new Uri($"http://127.0.0.1:{LocalPorts.FindFree(1)[0]}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    public ConcurrentQueue<Request> Requests { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var request = new Request(context.Request.HttpMethod, context.Request.RawUrl!, context.Request.ContentLength64, body.ToArray())
            {
                Authorization = context.Request.Headers["Authorization"],
            };
            Requests.Enqueue(request);
            Answer answer = _answer(request);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.ContentType;
            if (answer.RetryAfter is { } seconds)
            {
                context.Response.Headers["Retry-After"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            byte[] text = Encoding.UTF8.GetBytes(answer.Body);
            await context.Response.OutputStream.WriteAsync(text);
            context.Response.Close();
        }
    }

    internal sealed record Request(string Method, string Path, long Length, byte[] Body)
    {
        public string? Authorization { get; init; }

        public string Text => Encoding.UTF8.GetString(Body);
    }

    internal sealed record Answer(int Status, string ContentType, string Body)
    {
        public int? RetryAfter { get; init; }

        public static Answer Json(string body) => new(200, "application/json", body);

        public static Answer Problem(int status, string body) => new(status, "application/problem+json", body);
    }
}
