using System.Diagnostics;
using System.Globalization;

namespace Sxsh.Fuzz.Checking;

/// <summary>The largest resident set of this process since it was last set back.</summary>
internal static class PeakMemory
{
    private const string Reset = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    // Larger than a child at rest: what the mutant before has left is given back before the next.
    private const long AtRest = 144L * 1024 * 1024;

    /// <summary>Whether the peak can be set back, which Linux alone does.</summary>
    public static bool CanReset { get; } = TryReset();

    /// <summary>Gives back what is free, and counts from here.</summary>
    public static void Start()
    {
        if (Environment.WorkingSet > AtRest)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        TryReset();
    }

    public static long Read()
    {
        if (CanReset)
        {
            string line = File.ReadLines(Status).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.AsSpan(6, line.Length - 8).Trim(), CultureInfo.InvariantCulture) * 1024;
        }

        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    private static bool TryReset()
    {
        try
        {
            File.WriteAllText(Reset, "5");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
