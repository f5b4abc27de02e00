using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sxsh.Functions.Tests.Access.Development;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>Everything that is logged, by whoever and however finely, while reports, keys and tokens go through: none of their contents is in it.</summary>
public sealed class SecretsInLogsTests
{
    private const string CellValue = "987654321";
    private const string Enterprise = "Công ty Cổ phần Bí Mật Thương Mại";

    private static readonly byte[] Report = Encoding.UTF8.GetBytes(
        $"tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\nBến Tre;2011;Số cơ sở nhận thức về SXSH;{CellValue};cơ sở;{Enterprise}\nBến Tre;2011;{Enterprise};không phải số;cơ sở;\n");

    [Fact]
    public async Task Logs_AtTrace_HoldNoContentsTokensKeysOrCookies()
    {
        Collector logs = new();
        await using TestApp app = new()
        {
            Environment = "Development", SignedInAs = null,
            Settings = { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace", ["Logging:LogLevel:Azure"] = "Trace" },
            Changes = { services => services.AddSingleton<ILoggerProvider>(logs) },
        };
        using HttpClient ministry = app.CreateClient();
        string token = DevelopmentSignIn.Token("ministry", null);
        ministry.DefaultRequestHeaders.Authorization = new("Bearer", token);
        string id = await app.SubmitAsync(ministry, "bao-cao.csv", Report);
        await ministry.PostAsync("/api/check?fileName=bao-cao.csv&province=ben-tre&period=2011", Calls.Body(Report));
        foreach (string part in new[] { "", "/issues", "/observations", "/original" })
        {
            Assert.Equal(HttpStatusCode.OK, (await ministry.GetAsync($"/api/submissions/{id}{part}")).StatusCode);
        }

        string key = (await (await ministry.PostAsJsonAsync("/api/keys", new { name = "x", role = "ministry" })).JsonAsync()).GetProperty("key").GetString()!;
        using HttpClient machine = app.CreateClient();
        machine.DefaultRequestHeaders.Add("X-Api-Key", key);
        await machine.GetAsync("/api/observations");
        machine.DefaultRequestHeaders.Remove("X-Api-Key");
        machine.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{key}")));
        await machine.GetAsync("/api/observations");
        string forged = token[..^4] + "AAAA";
        machine.DefaultRequestHeaders.Authorization = new("Bearer", forged);
        await machine.GetAsync("/api/observations");
        using Browser browser = new(app);
        string state = await browser.StateAsync();
        string cookie = Browser.SessionOf(await browser.SignInAsync("ministry")).Split('=', 2)[1];
        string antiforgery = await browser.AntiforgeryAsync();
        await browser.Client.PostAsync("/api/reports/ben-tre/2011/bao-cao.csv", Calls.Body(Report));
        await browser.PostAsync("/dang-nhap/token", new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_secret"] = DevelopmentSignIn.Secret, ["role"] = "ministry" });

        string text = logs.ToString();
        Assert.Contains("Request finished", text, StringComparison.Ordinal);
        Assert.Contains(id, text, StringComparison.Ordinal);
        string[] secrets =
        [
            CellValue, Enterprise, "không phải số",
            token, Signature(token), forged, Signature(forged), key, key.Split('_')[2],
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{key}")), cookie, Signature(cookie), state, Signature(state), antiforgery, DevelopmentSignIn.Secret, DevelopmentSignIn.SigningKey,
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private static string Signature(string token) => token.Split('.')[^1];

    private sealed class Collector : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString() ?? string.Empty);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _lines.Enqueue($"{formatter(state, exception)} {exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                _lines.Enqueue(string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")));
            }
        }

        public override string ToString() => string.Join('\n', _lines);

        public void Dispose()
        {
        }
    }
}
