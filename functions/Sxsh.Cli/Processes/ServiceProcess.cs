using System.ComponentModel;
using System.Diagnostics;

namespace Sxsh.Cli.Processes;

/// <summary>
/// A program that runs until it is stopped. It is started through <c>launch.cjs</c>, which stops it when this process ends,
/// even when this process is killed: the only tie is a pipe, and the system closes that.
/// </summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const int ShownLines = 40;

    // Where there is one, Ctrl+C and whatever else kills this process's group does not reach the launcher, which then tidies up.
    private const string NewSession = "/usr/bin/setsid";

    // The launcher gives the program 10 seconds; past that it should be gone itself.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(13);

    private readonly Process _launcher;
    private readonly string _logPath;

    private ServiceProcess(string name, Process launcher, string logPath)
    {
        Name = name;
        _launcher = launcher;
        _logPath = logPath;
        Exited = launcher.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Name for messages.</summary>
    public string Name { get; }

    /// <summary>Ends when the program has ended.</summary>
    public Task Exited { get; }

    /// <summary>Starts a program.</summary>
    /// <param name="name">Name for messages.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables to set; a <see langword="null"/> value removes one.</param>
    /// <param name="workingFolder">Folder it runs in.</param>
    /// <param name="logPath">File for its output; a former one is overwritten.</param>
    /// <returns>The running program.</returns>
    /// <exception cref="ProgramFailure">Node is not there.</exception>
    public static ServiceProcess Start(string name, IReadOnlyList<string> command, IReadOnlyDictionary<string, string?> environment, string workingFolder, string logPath)
    {
        string[] launch = ["node", ScriptPath("launch.cjs"), logPath, .. command];
        if (File.Exists(NewSession))
        {
            launch = [NewSession, .. launch];
        }

        var start = new ProcessStartInfo(launch[0], launch[1..]) { WorkingDirectory = workingFolder, RedirectStandardInput = true };
        foreach ((string variable, string? value) in environment)
        {
            start.Environment[variable] = value;
        }

        try
        {
            Process launcher = Process.Start(start) ?? throw new ProgramFailure($"{name} could not be started.");
            return new ServiceProcess(name, launcher, logPath);
        }
        catch (Win32Exception)
        {
            throw new ProgramFailure("'node' was not found on the path. Install Node 20 or newer and try again.");
        }
    }

    /// <summary>Full path of a script that lies beside this assembly.</summary>
    /// <param name="fileName">Name of the script.</param>
    /// <returns>Its path.</returns>
    public static string ScriptPath(string fileName) => Path.Combine(AppContext.BaseDirectory, "Processes", fileName);

    /// <summary>What to say when the program ended unasked.</summary>
    /// <returns>A failure with the end of its log.</returns>
    public ProgramFailure EndedUnasked() =>
        new($"{Name} has ended. The end of its log ({_logPath}):{Environment.NewLine}{LogTail()}");

    /// <summary>The last lines that the program wrote.</summary>
    /// <returns>Lines, or an empty text where there is no log.</returns>
    public string LogTail() =>
        File.Exists(_logPath) ? string.Join(Environment.NewLine, File.ReadAllLines(_logPath).TakeLast(ShownLines)) : "";

    /// <summary>Asks the program to stop and waits until it has; kills it if it does not.</summary>
    /// <returns>When it is gone.</returns>
    public async Task StopAsync()
    {
        _launcher.StandardInput.Close();
        try
        {
            await Exited.WaitAsync(StopTimeout);
        }
        catch (TimeoutException)
        {
            _launcher.Kill(entireProcessTree: true);
            await Exited;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _launcher.Dispose();
    }
}
