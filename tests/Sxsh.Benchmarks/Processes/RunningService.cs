using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Processes;

/// <summary>A service that was started here and is ended here.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private const int Terminate = 15;
    private const string Plenty = "1000000000";

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningService(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(100) };
        Client.SignIn("ministry");
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Asks the service; unpacks nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>What it said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the service on a free port, and does not wait for it.</summary>
    /// <param name="publish">What was published.</param>
    /// <param name="settings">Its settings, in the names that the environment has for them.</param>
    /// <param name="isFunctionsHost">Whether to start it as the custom handler of a Functions host.</param>
    /// <returns>The service, which may not listen yet.</returns>
    public static RunningService Start(ServicePublish publish, IReadOnlyDictionary<string, string> settings, bool isFunctionsHost)
    {
        int port = FreePort();
        var start = new ProcessStartInfo(publish.Program, publish.Arguments)
        {
            WorkingDirectory = publish.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("FUNCTIONS_CUSTOMHANDLER_PORT");
        foreach ((string name, string value) in DevelopmentSignIn.Variables)
        {
            start.Environment[name] = value;
        }

        // Requests are counted as always; one caller asks for more than a province ever will.
        start.Environment["Limits__ReadsPerMinute"] = Plenty;
        start.Environment["Limits__UploadsPerMinute"] = Plenty;
        start.Environment["Limits__UploadsPerDay"] = Plenty;
        start.Environment[isFunctionsHost ? "FUNCTIONS_CUSTOMHANDLER_PORT" : "ASPNETCORE_URLS"] = isFunctionsHost ? $"{port}" : $"http://127.0.0.1:{port}";
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        return new RunningService(Process.Start(start) ?? throw new InvalidOperationException("The service did not start."), new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Asks for a page until it is answered with 200.</summary>
    /// <param name="path">The page.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that ends with the answer.</returns>
    /// <exception cref="InvalidOperationException">The service has ended.</exception>
    public async Task AnswersAsync(string path, CancellationToken cancellationToken)
    {
        while (!await IsAnsweredAsync(path, cancellationToken))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The service has ended.\n{Output}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            using Process signal = Process.Start("kill", [$"-{Terminate}", $"{_process.Id}"]);
            await signal.WaitForExitAsync(CancellationToken.None);
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsAnsweredAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await Client.GetAsync(path, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Take(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
