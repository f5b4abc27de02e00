namespace Sxsh.Pipeline.Model.Calendar;

/// <summary>When reports on a period are due and until when they are taken. All days are days in Viet Nam, to their end.</summary>
/// <param name="Period">The period.</param>
/// <param name="Due">The last day on which a report is on time; <see langword="null"/> where none is expected by a certain day.</param>
/// <param name="Closes">The last day on which uploads count by themselves; <see langword="null"/> where the period does not close.</param>
/// <param name="Reopened">Areas for which it is open again, each once.</param>
public sealed record PeriodDeadlines(ReportingPeriod Period, DateOnly? Due, DateOnly? Closes, IReadOnlyList<PeriodReopening> Reopened)
{
    // Yearly reports are sent before the year is over.
    private const int DueMonth = 12;
    private const int DueDay = 15;

    /// <summary>Who set it last; <see langword="null"/> for what holds while nobody did.</summary>
    public Decision? SetBy { get; init; }

    /// <summary>Version of the row, for conditional writes; <see langword="null"/> while nobody set it.</summary>
    public string? ETag { get; init; }

    /// <summary>What holds for a period while nobody set anything: reports on a calendar year are due on 15 December of that year, others on no certain day; nothing closes.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The deadlines.</returns>
    public static PeriodDeadlines Default(ReportingPeriod period) =>
        new(period, period.CalendarYear is { } year ? new DateOnly(year, DueMonth, DueDay) : null, null, []);

    /// <summary>Tells whether an upload is late.</summary>
    /// <param name="uploadedAt">When it was uploaded.</param>
    /// <returns><see langword="true"/> after the end of the due day.</returns>
    public bool IsLate(DateTimeOffset uploadedAt) => Due is { } due && uploadedAt >= VietnamDay.EndOf(due);

    /// <summary>Tells whether the period is closed for an upload.</summary>
    /// <param name="area">The area that reports.</param>
    /// <param name="uploadedAt">When it was uploaded.</param>
    /// <returns><see langword="true"/> after the end of the closing day, unless it is open again for the area.</returns>
    public bool IsClosed(Area area, DateTimeOffset uploadedAt) =>
        Closes is { } closes && uploadedAt >= VietnamDay.EndOf(closes)
        && !Reopened.Any(reopened => reopened.Area == area && uploadedAt < VietnamDay.EndOf(reopened.Until));

    /// <inheritdoc/>
    public bool Equals(PeriodDeadlines? other) =>
        other is not null && (Period, Due, Closes, SetBy, ETag) == (other.Period, other.Due, other.Closes, other.SetBy, other.ETag) && Reopened.SequenceEqual(other.Reopened);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Due, Closes, ETag, Reopened.Count);
}
