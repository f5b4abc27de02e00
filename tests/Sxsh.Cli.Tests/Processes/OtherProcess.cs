using System.Diagnostics;
using System.Globalization;

namespace Sxsh.Cli.Tests.Processes;

/// <summary>What a test has to know about processes that are not its children.</summary>
internal static class OtherProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<int> PidInAsync(string file, CancellationToken cancellationToken)
    {
        await UntilAsync(() => File.Exists(file), $"{file} was not written.", cancellationToken);
        return int.Parse(await File.ReadAllTextAsync(file, cancellationToken), CultureInfo.InvariantCulture);
    }

    public static Task UntilGoneAsync(int process, CancellationToken cancellationToken) =>
        UntilAsync(() => !IsRunning(process), $"Process {process} is still running.", cancellationToken);

    private static async Task UntilAsync(Func<bool> condition, string otherwise, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Limit, otherwise);
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    // A killed process whose new parent has not fetched its end yet is gone for our purposes.
    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            string status = $"/proc/{process}/status";
            return !File.Exists(status) || !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            return false;
        }
    }
}
