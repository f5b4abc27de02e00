using System.Net.Sockets;
using Sxsh.Cli.Access;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Service;

namespace Sxsh.Cli.Running;

/// <summary>Azurite and the service, running on this machine.</summary>
/// <param name="root">Root of the clone, with everything installed and built.</param>
/// <param name="folder">Where they keep what they store and log.</param>
internal sealed class LocalSystem(string root, WorkFolder folder) : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(150);

    // In the order they were started; stopped the other way round, so that the service can still write what it has in hand.
    private readonly List<ServiceProcess> _running = [];

    /// <summary>Starts Azurite and waits until it listens.</summary>
    /// <param name="ports">Ports to listen on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it listens.</returns>
    /// <exception cref="ProgramFailure">It does not start.</exception>
    public Task StartAzuriteAsync(AzuritePorts ports, CancellationToken cancellationToken)
    {
        string[] command =
        [
            "node", "--require", ServiceProcess.ScriptPath("stop-with-input.cjs"),
            Path.Combine(root, "infra", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js"),
            "--location", folder.Azurite,
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}",
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        ];
        ServiceProcess azurite = Start("Azurite", command, [], root);
        return UntilReadyAsync(azurite, token => AllListenAsync([ports.Blob, ports.Queue, ports.Table], token), cancellationToken);
    }

    /// <summary>Starts the service and waits until it is healthy.</summary>
    /// <param name="build">The built service.</param>
    /// <param name="ports">Ports of Azurite.</param>
    /// <param name="dashboards">Folder of the built dashboards.</param>
    /// <param name="address">Address to listen on.</param>
    /// <param name="signIn">What it signs its visitors in with.</param>
    /// <param name="client">A client of that address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is healthy.</returns>
    /// <exception cref="ProgramFailure">It does not start.</exception>
    public Task StartServiceAsync(ServiceBuild build, AzuritePorts ports, string dashboards, Uri address, LocalSignIn signIn, ServiceClient client, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
            ["Storage__ConnectionString"] = ports.ConnectionString,
            ["Dashboards__Path"] = dashboards,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["DevelopmentSignIn__Enabled"] = "true",
            ["DevelopmentSignIn__Issuer"] = $"{address.GetLeftPart(UriPartial.Authority)}/dang-nhap",
            ["DevelopmentSignIn__SigningKey"] = signIn.SigningKey,
            ["DevelopmentSignIn__Secret"] = signIn.Secret,

            // Would make it a custom handler of a Functions host that is not there.
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = null,
        };
        ServiceProcess service = Start("The service", build.Command, environment, build.Output);
        return UntilReadyAsync(service, client.IsHealthyAsync, cancellationToken);
    }

    /// <summary>Waits until one of the programs ends, which none should.</summary>
    /// <param name="cancellationToken">Ends the wait without harm.</param>
    /// <returns>The program that ended; <see langword="null"/> if the wait was cancelled.</returns>
    public async Task<ServiceProcess?> FirstEndedAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        await using CancellationTokenRegistration registration = cancellationToken.Register(cancelled.SetResult);
        Task first = await Task.WhenAny(_running.Select(process => process.Exited).Prepend(cancelled.Task));
        return _running.Find(process => process.Exited == first);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        for (int i = _running.Count - 1; i >= 0; i--)
        {
            await _running[i].DisposeAsync();
        }

        _running.Clear();
    }

    private static async Task<bool> AllListenAsync(IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        foreach (int port in ports)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            }
            catch (SocketException)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task UntilReadyAsync(ServiceProcess process, Func<CancellationToken, Task<bool>> isReadyAsync, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartTimeout);
        try
        {
            while (!await isReadyAsync(limit.Token))
            {
                if (await Task.WhenAny(process.Exited, Task.Delay(Interval, limit.Token)) == process.Exited)
                {
                    throw process.EndedUnasked();
                }

                limit.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProgramFailure($"{process.Name} is not ready after {StartTimeout.TotalSeconds:0} seconds. The end of its log:{Environment.NewLine}{process.LogTail()}");
        }
    }

    private ServiceProcess Start(string name, IReadOnlyList<string> command, Dictionary<string, string?> environment, string workingFolder)
    {
        string log = Path.Combine(folder.Logs, $"{name.Split(' ')[^1].ToLowerInvariant()}.log");
        var process = ServiceProcess.Start(name, command, environment, workingFolder, log);
        _running.Add(process);
        return process;
    }
}
