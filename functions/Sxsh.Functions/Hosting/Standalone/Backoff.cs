namespace Sxsh.Functions.Hosting.Standalone;

/// <summary>How long to wait before failed work is tried again: twice as long each time, from one second to one minute.</summary>
public static class Backoff
{
    private const int Doublings = 6;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The wait after a failure.</summary>
    /// <param name="failures">How often the work has failed, this time included; from 1.</param>
    /// <returns>1, 2, 4, 8, 16, 32, then always 60 seconds.</returns>
    public static TimeSpan After(long failures)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        return failures > Doublings ? Longest : TimeSpan.FromSeconds(1L << (int)(failures - 1));
    }
}
