using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Sxsh.Cli.Processes;

/// <summary>Runs a program that ends by itself, such as <c>npm ci</c>, and keeps what it says.</summary>
/// <param name="ExitCode">0 if it succeeded.</param>
/// <param name="Output">Its standard output and standard error, in the order they came.</param>
internal sealed record CommandRun(int ExitCode, string Output)
{
    // Some programs say what is wrong first and explain their options at length after it.
    private const int FirstLines = 30;
    private const int LastLines = 60;

    /// <summary>Runs a program to its end. It is killed with its children when cancelled.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="program">Program as found on the path; <c>npm</c> is found under its Windows name too.</param>
    /// <param name="arguments">Arguments, unquoted.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Its exit code and output.</returns>
    /// <exception cref="ProgramFailure">There is no such program.</exception>
    public static async Task<CommandRun> RunAsync(string folder, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(NameOnThisSystem(program), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new ProgramFailure($"'{program}' was not found on the path. Install it and try again.");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new CommandRun(process.ExitCode, output.ToString());
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="program">Program as found on the path.</param>
    /// <param name="arguments">Arguments, unquoted.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="ProgramFailure">It is not there, or it failed; the message holds the beginning and the end of its output.</exception>
    public static async Task<string> RequireAsync(string folder, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandRun run = await RunAsync(folder, program, arguments, cancellationToken);
        return run.ExitCode == 0
            ? run.Output
            : throw new ProgramFailure($"'{program} {string.Join(' ', arguments)}' failed in {folder} (exit code {run.ExitCode}):{Environment.NewLine}{run.Excerpt()}");
    }

    private static string NameOnThisSystem(string program) =>
        OperatingSystem.IsWindows() && program is "npm" ? "npm.cmd" : program;

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private string Excerpt()
    {
        string[] lines = Output.TrimEnd().Split('\n');
        return lines.Length <= FirstLines + LastLines
            ? Output.TrimEnd()
            : string.Join('\n', [.. lines[..FirstLines], "...", .. lines[^LastLines..]]);
    }
}
