using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>The answer to a check (design: interfaces).</summary>
/// <param name="File">File name as sent.</param>
/// <param name="Format">Format as the bytes tell it.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
/// <param name="Province">Slug of the province; <see langword="null"/> if none is named or understood.</param>
/// <param name="Period">The period; <see langword="null"/> if none is named or understood.</param>
/// <param name="Outcome">Done or rejected.</param>
/// <param name="Counts">What was found.</param>
/// <param name="Observations">The values.</param>
/// <param name="Issues">The findings.</param>
/// <param name="RulesSkipped">Rules that need history and had none.</param>
/// <param name="Mapping">What each column of its tables was taken for, and why.</param>
public sealed record CheckAnswer(
    string File,
    FileFormat Format,
    string Sha256,
    string? Province,
    ReportingPeriod? Period,
    CheckOutcome Outcome,
    ReportCounts Counts,
    IReadOnlyList<ObservationAnswer> Observations,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<string> RulesSkipped,
    IReadOnlyList<TableMapping> Mapping)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="result">What the file came to.</param>
    /// <param name="catalogue">The catalogue, for the slug.</param>
    /// <returns>The answer.</returns>
    public static CheckAnswer Of(CheckResult result, Catalogue catalogue) => new(
        result.FileName,
        result.Format,
        result.Sha256,
        result.Destination.Area is { } area && catalogue.TryGetProvince(area, out Province? province) ? province.Slug : null,
        result.Destination.Period,
        result.Outcome,
        result.Counts,
        [.. result.Observations.Select(observation => ObservationAnswer.Of(observation, null))],
        result.Issues,
        result.RulesSkipped,
        result.Tables);
}
