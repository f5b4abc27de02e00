using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>What a heading or label of an area's reports means, as the API answers it.</summary>
/// <param name="Id">Names it in the address under which it is removed.</param>
/// <param name="Area">Area whose reports it is about.</param>
/// <param name="Heading">The heading as it was written.</param>
/// <param name="Indicator">Id of the indicator that it is; <see langword="null"/> if it is nothing that is reported.</param>
/// <param name="Given">Who said so, when and why.</param>
public sealed record CorrectionAnswer(string Id, Area Area, string Heading, IndicatorId? Indicator, DecisionAnswer? Given)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="correction">The correction as it is kept.</param>
    /// <returns>The answer to a client.</returns>
    public static CorrectionAnswer Of(ColumnCorrection correction) => new(correction.Id, correction.Area, correction.Heading, correction.Indicator, DecisionAnswer.Of(correction.Given));
}
