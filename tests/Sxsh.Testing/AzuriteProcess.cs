using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Sxsh.Testing;

/// <summary>A running Azurite: one that keeps all in memory, on ports that the system chose, or one in a place that outlives it. It ends with the process that started it, however that one ends.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // Azurite runs inside this script, which ends when its standard input is closed: the system does that for a parent that was killed.
    private const string Launcher =
        "process.argv.splice(1,0,'azurite');process.stdin.resume();process.stdin.on('close',()=>process.exit(0));require(process.env.SXSH_AZURITE_SCRIPT)";

    private static readonly string[] Options = ["--silent", "--disableTelemetry"];
    private static readonly string[] InMemory = ["--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _blobs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _queues = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _tables = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Address of the blob service, without an account.</summary>
    public Uri BlobEndpoint => _blobs.Task.Result;

    /// <summary>Address of the queue service, without an account.</summary>
    public Uri QueueEndpoint => _queues.Task.Result;

    /// <summary>Address of the table service, without an account.</summary>
    public Uri TableEndpoint => _tables.Task.Result;

    /// <summary>Starts Azurite and waits until it listens.</summary>
    /// <param name="accounts">Names and keys of its accounts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The running Azurite.</returns>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static Task<AzuriteProcess> StartAsync(IEnumerable<KeyValuePair<string, string>> accounts, CancellationToken cancellationToken) =>
        StartAsync(accounts, InMemory, cancellationToken);

    /// <summary>Starts Azurite in a place and waits until it listens.</summary>
    /// <param name="accounts">Names and keys of its accounts.</param>
    /// <param name="place">Where it keeps all and listens; the same place again shows what was kept before.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The running Azurite.</returns>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static Task<AzuriteProcess> StartAsync(IEnumerable<KeyValuePair<string, string>> accounts, AzuritePlace place, CancellationToken cancellationToken) =>
        StartAsync(accounts, place.Options, cancellationToken);

    /// <summary>Kills it, so that it can neither answer nor write anything more.</summary>
    /// <returns>A task that ends when it is gone.</returns>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
    }

    private static async Task<AzuriteProcess> StartAsync(IEnumerable<KeyValuePair<string, string>> accounts, IEnumerable<string> options, CancellationToken cancellationToken)
    {
        string script = await AzuriteInstallation.EnsureAsync(cancellationToken);
        var start = new ProcessStartInfo("node", ["-e", Launcher, "--", .. Options, .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["SXSH_AZURITE_SCRIPT"] = script;
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account.Key}:{account.Value}"));
        var azurite = new AzuriteProcess(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
        try
        {
            await azurite.ListensAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    [GeneratedRegex(@"^Azurite (Blob|Queue|Table) service is successfully listening at (http://\S+)$")]
    private static partial Regex Listening();

    private async Task ListensAsync(CancellationToken cancellationToken)
    {
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        Task listening = Task.WhenAll(_blobs.Task, _queues.Task, _tables.Task);
        Task exited = _process.WaitForExitAsync(patience.Token);
        if (await Task.WhenAny(listening, exited) == exited)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_output)
            {
                throw new InvalidOperationException($"Azurite did not start.\n{_output}");
            }
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        Match match = Listening().Match(line);
        if (match.Success)
        {
            TaskCompletionSource<Uri> service = match.Groups[1].Value switch
            {
                "Blob" => _blobs,
                "Queue" => _queues,
                _ => _tables,
            };
            service.TrySetResult(new Uri(match.Groups[2].Value));
        }
    }
}
