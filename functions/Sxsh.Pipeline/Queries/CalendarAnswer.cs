using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;

namespace Sxsh.Pipeline.Queries;

/// <summary>The deadlines of a period as the API answers them.</summary>
/// <param name="Period">The period.</param>
/// <param name="Due">The last day, in Viet Nam, on which a report is on time; <see langword="null"/> if there is none.</param>
/// <param name="Closes">The last day on which uploads count by themselves; <see langword="null"/> if the period does not close.</param>
/// <param name="Reopened">Areas for which it is open again.</param>
/// <param name="Set">Who set it last; <see langword="null"/> for what holds while nobody did.</param>
/// <param name="Revision">To be sent along with a change; <see langword="null"/> while nobody set anything.</param>
public sealed record CalendarAnswer(ReportingPeriod Period, DateOnly? Due, DateOnly? Closes, IReadOnlyList<PeriodReopening> Reopened, DecisionAnswer? Set, string? Revision)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="deadlines">The deadlines.</param>
    /// <returns>The answer.</returns>
    public static CalendarAnswer Of(PeriodDeadlines deadlines) =>
        new(deadlines.Period, deadlines.Due, deadlines.Closes, deadlines.Reopened, DecisionAnswer.Of(deadlines.SetBy), deadlines.ETag);
}
