using System.Diagnostics;
using System.Globalization;

namespace Sxsh.Testing;

/// <summary>A program that can be killed at any moment, and that ends with the process that started it, however that one ends.</summary>
public sealed class TiedProcess : IAsyncDisposable
{
    // The program is the child of this script, which kills it when its own standard input is closed: the system does that for a parent that was killed.
    private const string Launcher =
        "const [program,...rest]=process.argv.slice(1);" +
        "const child=require('node:child_process').spawn(program,rest,{stdio:['ignore','inherit','inherit']});" +
        "console.log('tied '+child.pid);" +
        "child.on('exit',()=>process.exit(0));" +
        "process.stdin.resume();process.stdin.on('close',()=>child.kill('SIGKILL'));";

    private readonly Process _launcher;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<int> _id = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TiedProcess(Process launcher)
    {
        _launcher = launcher;
        launcher.OutputDataReceived += (_, line) => Take(line.Data);
        launcher.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _launcher.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables to set; a null value removes one.</param>
    /// <returns>The running program.</returns>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<TiedProcess> StartAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?> environment)
    {
        ProcessStartInfo start = new("node", ["-e", Launcher, "--", .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        TiedProcess process = new(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
        process._launcher.BeginOutputReadLine();
        process._launcher.BeginErrorReadLine();
        if (await Task.WhenAny(process._id.Task, process._launcher.WaitForExitAsync(CancellationToken.None)) == process._id.Task)
        {
            return process;
        }

        await process.DisposeAsync();
        throw new InvalidOperationException($"{command[0]} did not start.");
    }

    /// <summary>Kills it (SIGKILL); nothing happens if it has ended.</summary>
    /// <returns>A task that ends when it is gone.</returns>
    public async Task KillAsync()
    {
        if (!_launcher.HasExited)
        {
            try
            {
                using Process program = Process.GetProcessById(await _id.Task);
                program.Kill();
            }
            catch (ArgumentException)
            {
                // It has just ended by itself.
            }
        }

        await _launcher.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Sends it a signal other than the one that kills it.</summary>
    /// <param name="signal">Name of the signal, such as <c>STOP</c>.</param>
    /// <returns>A task that ends when it is sent.</returns>
    /// <exception cref="InvalidOperationException">It could not be sent.</exception>
    public async Task SignalAsync(string signal)
    {
        using Process kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", (await _id.Task).ToString(CultureInfo.InvariantCulture)])) ?? throw new InvalidOperationException("kill did not start.");
        await kill.WaitForExitAsync(CancellationToken.None);
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"Signal {signal} was not sent.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _launcher.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add(line);
        }

        if (line.StartsWith("tied ", StringComparison.Ordinal))
        {
            _id.TrySetResult(int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture));
        }
    }
}
