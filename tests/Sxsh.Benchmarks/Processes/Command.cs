using System.Diagnostics;

namespace Sxsh.Benchmarks.Processes;

/// <summary>Runs a program that ends by itself.</summary>
public static class Command
{
    /// <summary>Runs a program that must succeed; it is killed when canceled.</summary>
    /// <param name="program">Program as found on the path.</param>
    /// <param name="arguments">Arguments, unquoted.</param>
    /// <param name="folder">Working folder.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Its standard output.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds all it said.</exception>
    public static async Task<string> RequireAsync(string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.\n{output}\n{await errors}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
