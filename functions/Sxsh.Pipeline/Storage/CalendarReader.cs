using System.Collections.Concurrent;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;

namespace Sxsh.Pipeline.Storage;

/// <summary>Tells whether a period is closed for an upload, without asking the calendar for each one: what it said is believed for a few seconds.</summary>
/// <param name="calendar">The calendar.</param>
/// <param name="time">The clock.</param>
public sealed class CalendarReader(ICalendarStore calendar, TimeProvider time)
{
    // Nothing rests on it: deadlines are days, and whoever is caught by an old answer waits to be confirmed.
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ReportingPeriod, (DateTimeOffset At, PeriodDeadlines Deadlines)> _read = new();

    /// <summary>Tells whether a version was uploaded when its period was closed.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> also where its area or period is unknown.</returns>
    public async Task<bool> IsAfterClosingAsync(Submission version, CancellationToken cancellationToken)
    {
        if (version.Id.Report is not { Area: { } area, Period: { } period })
        {
            return false;
        }

        DateTimeOffset now = time.GetUtcNow();
        if (!_read.TryGetValue(period, out (DateTimeOffset At, PeriodDeadlines Deadlines) read) || now - read.At >= Believed)
        {
            read = (now, await calendar.FindAsync(period, cancellationToken));
            _read[period] = read;
        }

        return read.Deadlines.IsClosed(area, version.UploadedAt);
    }
}
