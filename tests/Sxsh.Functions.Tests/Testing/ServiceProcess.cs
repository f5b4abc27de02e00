using System.Globalization;
using System.Net;
using System.Text.Json;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>The service as it is deployed, in a process of its own.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly string App = RepositoryRoot.Combine("artifacts", "bin", "Sxsh.Functions", Configuration(), "Sxsh.Functions.dll");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TiedProcess _process;

    private ServiceProcess(TiedProcess process, int port)
    {
        _process = process;
        Client = NewClient(port);
        Host = NewClient(port);
        Client.SignIn("ministry");
    }

    /// <summary>Calls it as the ministry.</summary>
    public HttpClient Client { get; }

    /// <summary>Calls it without saying who, as the Functions host does.</summary>
    public HttpClient Host { get; }

    public IReadOnlyList<string> Log => _process.Lines;

    public bool HasExited => _process.HasExited;

    /// <summary>Submissions that this process has finished, as its log tells.</summary>
    public IReadOnlyList<string> Finished => [.. Log.Select(FinishedIn).OfType<string>()];

    /// <summary>Starts the service with its own triggers, which are quicker than usual.</summary>
    public static Task<ServiceProcess> StartAsync(string storage, int port) => StartAsync(storage, port, new Dictionary<string, string?>());

    /// <summary>Starts the service with some variables set besides.</summary>
    public static async Task<ServiceProcess> StartAsync(string storage, int port, IReadOnlyDictionary<string, string?> environment)
    {
        Dictionary<string, string?> all = new(environment)
        {
            ["Storage__ConnectionString"] = storage,
            ["Hosting__WatchEvery"] = "00:00:00.200",
            ["Hosting__PumpEvery"] = "00:00:00.200",
            ["Hosting__SweepEvery"] = "00:00:01",
            ["Hosting__StorageRetryEvery"] = "00:00:00.100",
            ["Hosting__Lease"] = "00:00:03",

            // It is started often and lives shortly: gathering what to compile better would not pay.
            ["DOTNET_TieredPGO"] = "0",
        };
        foreach ((string name, string value) in DevelopmentSignIn.Variables)
        {
            all.TryAdd(name, value);
        }

        all.TryAdd("ASPNETCORE_URLS", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        return new ServiceProcess(await TiedProcess.StartAsync(["dotnet", App], all), port);
    }

    /// <summary>Starts the service as the Functions host does: nothing happens but what its triggers are told.</summary>
    public static Task<ServiceProcess> StartAsHandlerAsync(string storage, int port) =>
        StartAsync(storage, port, new Dictionary<string, string?> { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture), ["ASPNETCORE_URLS"] = null });

    /// <summary>Waits until it answers that all is well.</summary>
    public async Task ReadyAsync()
    {
        await Until.True(Patience, TimeSpan.FromMilliseconds(40), async () => HasExited || await IsHealthyAsync());
        Assert.False(HasExited, string.Join('\n', Log));
    }

    public async Task<bool> IsHealthyAsync()
    {
        try
        {
            return (await Client.GetAsync("/api/health")).IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits until nothing is open, the cube is up to date and so many uploads at least were received.</summary>
    public async Task<JsonElement> SettledAsync(int received)
    {
        JsonElement ledger = default;
        await Until.True(Patience, TimeSpan.FromMilliseconds(300), async () =>
        {
            try
            {
                HttpResponseMessage response = await Client.GetAsync("/api/ledger");
                ledger = response.IsSuccessStatusCode ? await response.JsonAsync() : default;
            }
            catch (HttpRequestException)
            {
                return false;
            }

            return ledger.ValueKind == JsonValueKind.Object
                && ledger.GetProperty("received").GetInt32() >= received
                && ledger.GetProperty("open").GetInt32() == 0
                && ledger.GetProperty("rollUpsPending").GetInt32() == 0;
        });
        Assert.True(ledger.GetProperty("balanced").GetBoolean());
        return ledger;
    }

    /// <summary>Kills it with SIGKILL.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Makes it stand still (SIGSTOP).</summary>
    public Task HaltAsync() => _process.SignalAsync("STOP");

    /// <summary>Lets it go on (SIGCONT).</summary>
    public Task GoOnAsync() => _process.SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Host.Dispose();
        await _process.DisposeAsync();
    }

    private static HttpClient NewClient(int port) => new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        Timeout = TimeSpan.FromSeconds(120),
    };

    private static string? FinishedIn(string line)
    {
        int end = line.IndexOf(" at attempt ", StringComparison.Ordinal);
        int middle = end < 0 ? -1 : line.LastIndexOf(" is ", end, StringComparison.Ordinal);
        return middle < 0 ? null : line[(line.LastIndexOf(' ', middle - 1) + 1)..middle];
    }

    // The folder of the app is named as that of its tests is: release or debug.
    private static string Configuration() => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
}
