using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Periods;

/// <summary>Finds the period of a value from its own words, the note beside it, the title and the report's context.</summary>
/// <param name="context">What is known about the report.</param>
internal sealed class PeriodResolver(ReportContext context)
{
    private readonly Remembered<string, ReportingPeriod?> _titles = new(title => new PeriodReader(context.Period).TryRead(title, out ReportingPeriod stated) == PeriodOutcome.Read ? stated : null);

    private readonly Remembered<(ReportingPeriod? Own, string Text), (PeriodOutcome Outcome, ReportingPeriod Period)> _texts = new(
        key => (new PeriodReader(key.Own).TryRead(key.Text, out ReportingPeriod period), period));

    /// <summary>Finds the period.</summary>
    /// <param name="draft">The value.</param>
    /// <param name="kind">What the value states.</param>
    /// <param name="period">The period, or the default where this returns an issue.</param>
    /// <returns><see langword="null"/>, or what stands in the way.</returns>
    public Issue? Resolve(DraftRow draft, ObservationKind kind, out ReportingPeriod period)
    {
        ReportingPeriod? own = OwnPeriod(draft.TitlePeriodText);
        if (string.IsNullOrWhiteSpace(draft.PeriodText))
        {
            period = own ?? default;
            period = kind == ObservationKind.Target && own is not null ? YearToReach(period) : period;
            return own is null ? Issue.Of(IssueCode.PeriodMissing, draft.PlaceOf(draft.Value)) : null;
        }

        SourceLocation place = draft.PlaceOf(draft.PeriodCell ?? draft.Value);
        PeriodOutcome outcome = TryReadTyped(draft, out period) ? PeriodOutcome.Read : Read(own, draft.PeriodText, out period);
        if (outcome != PeriodOutcome.Read)
        {
            return outcome == PeriodOutcome.ReportPeriodMissing
                ? Issue.Of(IssueCode.PeriodMissing, place)
                : Issue.Of(IssueCode.PeriodNotUnderstood, place, draft.PeriodText.Trim());
        }

        period = MadeExact(period, draft.NotePeriodText, own);
        period = kind == ObservationKind.Target ? YearToReach(period) : period;
        return null;
    }

    private ReportingPeriod? OwnPeriod(string? title) => string.IsNullOrWhiteSpace(title) ? context.Period : _titles.Of(title) ?? context.Period;

    private PeriodOutcome Read(ReportingPeriod? own, string text, out ReportingPeriod period)
    {
        (PeriodOutcome outcome, period) = _texts.Of((own, text));
        return outcome;
    }

    // Excel makes a date of "5/2011" typed into a cell.
    private static bool TryReadTyped(DraftRow draft, out ReportingPeriod period)
    {
        period = default;
        if (draft.PeriodCell is not { } cell || (cell.Text.Trim() != draft.PeriodText?.Trim() && !string.IsNullOrEmpty(cell.Text)))
        {
            return false;
        }

        if (cell is { Kind: CellKind.Date, Date: { Year: >= 1900 and <= 2199 } date })
        {
            period = ReportingPeriod.OfMonth(new YearMonth(date.Year, date.Month));
            return true;
        }

        if (cell is { Kind: CellKind.Number, Number: >= 1900m and <= 2199m and decimal year } && decimal.IsInteger(year))
        {
            period = ReportingPeriod.OfYear((int)year);
            return true;
        }

        return false;
    }

    private ReportingPeriod MadeExact(ReportingPeriod period, string? note, ReportingPeriod? own) =>
        period.First is null && !string.IsNullOrWhiteSpace(note)
        && Read(own, note, out ReportingPeriod exact) == PeriodOutcome.Read
        && exact.First is not null && exact.Last == period.Last
            ? exact
            : period;

    // A target's period is the year it is to be reached.
    private static ReportingPeriod YearToReach(ReportingPeriod period) =>
        period.First is not { } first || first.Year != period.Last.Year ? ReportingPeriod.OfYear(period.Last.Year) : period;
}
