using System.Diagnostics;

namespace Sxsh.Benchmarks.Measuring;

/// <summary>Takes the time of a piece of work.</summary>
public static class Stopped
{
    /// <summary>Runs work and takes its time.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Milliseconds.</returns>
    public static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Runs asynchronous work and takes its time.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Milliseconds.</returns>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Gets garbage of earlier work out of the way.</summary>
    public static void CollectGarbage()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
