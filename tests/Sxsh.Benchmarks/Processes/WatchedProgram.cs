using System.Diagnostics;
using System.Globalization;

namespace Sxsh.Benchmarks.Processes;

/// <summary>A program that ran to its end, with the most memory it held.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="PeakBytes">Peak of its resident memory (VmHWM).</param>
/// <param name="Milliseconds">From start to end.</param>
/// <param name="Output">Its standard output.</param>
public sealed record WatchedProgram(int ExitCode, long PeakBytes, double Milliseconds, string Output)
{
    private const string Peak = "VmHWM:";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program and watches its memory; needs /proc.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it came to.</returns>
    public static async Task<WatchedProgram> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task exited = process.WaitForExitAsync(cancellationToken);
            long peak = 0;
            while (!exited.IsCompleted)
            {
                peak = Math.Max(peak, PeakOf(process.Id));
                await Task.WhenAny(exited, Task.Delay(Interval, cancellationToken));
            }

            await exited;
            return new WatchedProgram(process.ExitCode, peak, Stopwatch.GetElapsedTime(begun).TotalMilliseconds, await output);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static long PeakOf(int id)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(Peak, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(Peak.Length, line.Length - Peak.Length - "kB".Length), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
