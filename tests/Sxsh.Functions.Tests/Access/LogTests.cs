using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Functions.Triggers;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>Logs, at their most talkative, hold neither tokens nor what reports say.</summary>
public sealed class LogTests : IAsyncDisposable
{
    private const string Secret = "Công ty Bí Mật";

    private readonly int _port = FreePort.Find();
    private readonly Recorder _recorder = new();
    private readonly TestApp _app;

    public LogTests()
    {
        _app = new TestApp
        {
            SignedInAs = null,
            Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = _port.ToString(CultureInfo.InvariantCulture) },
            Changes =
            {
                services =>
                {
                    services.AddSingleton<ILoggerProvider>(_recorder);
                    services.Configure<LoggerFilterOptions>(options =>
                    {
                        options.Rules.Clear();
                        options.MinLevel = LogLevel.Trace;
                    });
                },
            },
        };
        _app.UseKestrel(_port);
        _app.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _recorder.Dispose();
    }

    [Fact]
    public async Task Requests_AtTrace_LeaveNoTokensAndNoContents()
    {
        string good = TestIssuer.Shared.Token("province", "ben-tre");
        string bad = TestKey.Create().Sign(TestIssuer.Shared.Claims(), new Dictionary<string, object?>());
        using HttpClient client = _app.CreateClient();

        string blob = await UploadAsync(client, good);
        await _app.Get<ITrigger<BlobHint>>().RunAsync(new BlobHint(blob), CancellationToken.None);
        foreach (string path in new[] { "/api/submissions", "/api/observations", "/api/ledger", "/api/access" })
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, path, good)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(client, "/api/observations", bad)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(client, "/api/observations", "x.y." + good)).StatusCode);

        Assert.NotEmpty(_recorder.Lines);
        Assert.Contains(_recorder.Lines, line => line.Contains("key-not-known", StringComparison.Ordinal));
        foreach (string hidden in good.Split('.').Concat(bad.Split('.')).Append(Secret))
        {
            Assert.DoesNotContain(_recorder.Lines, line => line.Contains(hidden, StringComparison.Ordinal));
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string token)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await client.SendAsync(request);
    }

    private static async Task<string> UploadAsync(HttpClient client, string token)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/reports/ben-tre/2011/a.csv")
        {
            Content = Calls.Body(Samples.Csv("Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;", $"Bến Tre;2010;{Secret};{Secret};{Secret};{Secret}")),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await response.JsonAsync()).GetProperty("blob").GetString()!;
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyList<string> Lines => [.. _lines];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
