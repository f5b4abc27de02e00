using System.Globalization;
using System.Runtime.InteropServices;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Processes;

namespace Sxsh.Benchmarks.Results;

/// <summary>Says on what, of what and when the figures were measured.</summary>
public static class MachineDescription
{
    private const string CpuFile = "/proc/cpuinfo";
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Writes the description.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>One line, for Markdown; ends with a line break.</returns>
    public static async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        string node = (await Command.RequireAsync("node", ["--version"], Workplace.Source(), cancellationToken)).Trim();
        string commit = (await Command.RequireAsync("git", ["describe", "--always", "--dirty", "--exclude", "*"], Workplace.Source(), cancellationToken)).Trim();
        string date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string memory = Show.Size(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        return $"{date} UTC · commit {commit} · {Processor()} · {Environment.ProcessorCount} cores · {memory} · load before {Load()} · {RuntimeInformation.OSDescription} · .NET {Environment.Version} · Node {node}\n";
    }

    private static string Processor() =>
        File.Exists(CpuFile) && File.ReadLines(CpuFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "unknown";
}
