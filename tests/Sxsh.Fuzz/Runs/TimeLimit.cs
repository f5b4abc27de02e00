using System.Diagnostics;

namespace Sxsh.Fuzz.Runs;

/// <summary>Tells when a child has had its time: by the clock, and by its processor time too, so that a busy machine blames nobody; by the clock alone where the child does not even ask for a processor.</summary>
/// <param name="process">The child.</param>
/// <param name="budget">Time that it has from now on.</param>
internal sealed class TimeLimit(Process process, TimeSpan budget)
{
    // Even beside many others that come first, a child that has work to do gets more than this share of a processor; one that waits does not.
    private const double LeastShare = 0.005;

    // Whatever the child does: no answer at all ends here.
    private const int TimesAtMost = 20;

    private readonly TimeSpan _before = process.TotalProcessorTime;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public TimeSpan LookAgainAfter { get; } = TimeSpan.FromMilliseconds(Math.Min(100, budget.TotalMilliseconds / 4));

    /// <summary>Looks at the child.</summary>
    /// <exception cref="TimeoutException">Its time is over.</exception>
    public void Check()
    {
        if (process.HasExited)
        {
            return;
        }

        process.Refresh();
        TimeSpan used = process.TotalProcessorTime - _before;
        bool isIdle = _watch.Elapsed > budget && used < _watch.Elapsed * LeastShare;
        if ((used > budget && _watch.Elapsed > budget) || isIdle || _watch.Elapsed > budget * TimesAtMost)
        {
            throw new TimeoutException($"No answer after {_watch.Elapsed.TotalSeconds:0.0} s and {used.TotalSeconds:0.0} s of processor time.");
        }
    }
}
