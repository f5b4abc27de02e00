using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The table <c>Calendar</c>, in memory.</summary>
/// <param name="outbox">Where audit events wait.</param>
public sealed class MemoryCalendarStore(MemoryAuditOutbox outbox) : ICalendarStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, PeriodDeadlines> _rows = new(StringComparer.Ordinal);
    private long _changes;

    /// <inheritdoc/>
    public Task<PeriodDeadlines> FindAsync(ReportingPeriod period, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.GetValueOrDefault(period.ToKey()) ?? PeriodDeadlines.Default(period));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<PeriodDeadlines> ListAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _rows.Values.ToArray().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public Task<PeriodDeadlines?> TrySetAsync(PeriodDeadlines deadlines, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deadlines.SetBy, nameof(deadlines));
        lock (_lock)
        {
            string key = deadlines.Period.ToKey();
            if (_rows.GetValueOrDefault(key)?.ETag != deadlines.ETag)
            {
                return Task.FromResult<PeriodDeadlines?>(null);
            }

            PeriodDeadlines set = deadlines with { ETag = string.Create(CultureInfo.InvariantCulture, $"0x{++_changes:X}") };
            _rows[key] = set;
            outbox.Add(events);
            return Task.FromResult<PeriodDeadlines?>(set);
        }
    }
}
