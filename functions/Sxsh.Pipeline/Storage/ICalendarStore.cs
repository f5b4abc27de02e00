using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;

namespace Sxsh.Pipeline.Storage;

/// <summary>The table <c>Calendar</c>: deadlines that the ministry set.</summary>
public interface ICalendarStore
{
    /// <summary>The deadlines of a period, as they hold.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What was set, or <see cref="PeriodDeadlines.Default"/>.</returns>
    Task<PeriodDeadlines> FindAsync(ReportingPeriod period, CancellationToken cancellationToken);

    /// <summary>Lists what was set.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Deadlines by their key, in ordinal order.</returns>
    IAsyncEnumerable<PeriodDeadlines> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sets the deadlines of a period, if nobody changed them since they were read.</summary>
    /// <param name="deadlines">The deadlines, with the ETag they were read with (<see langword="null"/> if nobody had set them); who sets them is required.</param>
    /// <param name="events">What is to be audited of it, in the same transaction; of the chain of the system.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The deadlines with their new ETag, or <see langword="null"/> if somebody changed them.</returns>
    /// <exception cref="ArgumentException">It does not say who sets them.</exception>
    Task<PeriodDeadlines?> TrySetAsync(PeriodDeadlines deadlines, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);
}
