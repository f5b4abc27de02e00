using System.Diagnostics;
using System.Text.Json;

namespace Sxsh.Benchmarks.Processes;

/// <summary>A library of Node that reads workbooks, in a process that stays warm.</summary>
public sealed class PeerReader : IAsyncDisposable
{
    private static readonly string Folder = Workplace.Source("tests", "Sxsh.Benchmarks", "peers");

    private readonly Process _process;

    private PeerReader(Process process) => _process = process;

    /// <summary>Installs the libraries exactly as their lock file says, unless they are there.</summary>
    /// <param name="cancellationToken">Stops the installation.</param>
    /// <returns>A task that ends when they are there.</returns>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        // npm writes this file last.
        FileInfo installed = new(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            await Command.RequireAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder, cancellationToken);
        }
    }

    /// <summary>Starts the process; it ends with this one, because its input is closed then.</summary>
    /// <param name="library">Name of the package.</param>
    /// <returns>The reader.</returns>
    public static PeerReader Start(string library)
    {
        var start = new ProcessStartInfo("node", ["--expose-gc", "--max-old-space-size=8192", "read.cjs", library])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new PeerReader(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
    }

    /// <summary>Reads a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Milliseconds, without reading the file itself, and cells that held something.</returns>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public async Task<(double Milliseconds, int Cells)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(path.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        string line = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The reader in Node has ended.");
        using JsonDocument answer = JsonDocument.Parse(line);
        return (answer.RootElement.GetProperty("milliseconds").GetDouble(), answer.RootElement.GetProperty("cells").GetInt32());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
