using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading;

namespace Sxsh.Fuzz.Checking;

/// <summary>What holds for the answer to any file.</summary>
/// <param name="catalogue">The catalogue that the answer was made with.</param>
internal sealed class AnswerRules(Catalogue catalogue)
{
    // Storage keeps far less than a decimal can hold; the normalizer promises this much.
    private const decimal LargestValue = 1_000_000_000_000_000_000m;

    private readonly ReportReader _reader = new();

    /// <summary>Reads the file once more and compares.</summary>
    /// <param name="mutant">The answer.</param>
    /// <param name="request">What was asked.</param>
    /// <returns>What is wrong; nothing if all is well.</returns>
    public IReadOnlyList<string> Problems(CheckedMutant mutant, CheckRequest request)
    {
        using FileStream content = File.OpenRead(request.Path);
        ReportDocument? document = content.Length > Pipeline.ReportChecker.MaxBytes ? null : _reader.Read(content, request.FileName, CancellationToken.None).Document;
        return Problems(mutant, document);
    }

    /// <summary>Compares an answer with the file as it was read.</summary>
    /// <param name="mutant">The answer.</param>
    /// <param name="document">The file; <see langword="null"/> if it cannot be read.</param>
    /// <returns>What is wrong; nothing if all is well.</returns>
    public IReadOnlyList<string> Problems(CheckedMutant mutant, ReportDocument? document)
    {
        CheckResult result = mutant.Result;
        Places places = new(document, result);
        return
        [
            .. Counts(result),
            .. Json(mutant),
            .. result.Observations.SelectMany((observation, index) => Observation(observation, result.Observations.Count, places).Select(problem => $"Observation {index}: {problem}")),
            .. result.Issues.SelectMany((issue, index) => IssueRules.Problems(issue, places).Select(problem => $"Issue {index} ({issue.Code}): {problem}")),
        ];
    }

    private static IEnumerable<string> Counts(CheckResult result)
    {
        ReportCounts counts = result.Counts;
        int blockers = result.Issues.Count(issue => issue.Severity == Severity.Blocker);
        if (result.Outcome == CheckOutcome.Rejected != blockers > 0)
        {
            yield return $"{result.Outcome} with {blockers} blockers.";
        }

        if ((counts.Blockers, counts.Errors, counts.Warnings, counts.Infos) != (blockers, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info)))
        {
            yield return $"The counts differ from the issues: {counts}.";
        }

        if (counts.Observations != result.Observations.Count)
        {
            yield return $"The counts differ from the observations: {counts.Observations} and {result.Observations.Count}.";
        }

        if (result.Outcome == CheckOutcome.Done && result.Observations.Count == 0)
        {
            yield return "Done without a value.";
        }

        if (counts.Rows < counts.Observations)
        {
            yield return $"More observations than rows: {counts}.";
        }

        int Count(Severity severity) => result.Issues.Count(issue => issue.Severity == severity);
    }

    private static IEnumerable<string> Json(CheckedMutant mutant)
    {
        JsonFacts told = JsonFacts.Of(mutant.Json);
        if (told.Observations != mutant.Result.Observations.Count || told.Issues != mutant.Result.Issues.Count)
        {
            yield return "The JSON differs from the result.";
        }

        if (told.Outcome != (mutant.Result.Outcome == CheckOutcome.Done ? "done" : "rejected"))
        {
            yield return "The JSON tells another outcome.";
        }
    }

    private IEnumerable<string> Observation(Observation observation, int count, Places places)
    {
        if (observation.Value.HasValue != (observation.Status == ObservationStatus.Observed))
        {
            yield return $"{observation.Status} with value {observation.Value}.";
        }

        if (observation.ValueMax.HasValue && (observation.Value is null || observation.ValueMax < observation.Value))
        {
            yield return $"A range from {observation.Value} to {observation.ValueMax}.";
        }

        if (Math.Abs(observation.Value ?? 0) > LargestValue || Math.Abs(observation.ValueMax ?? 0) > LargestValue)
        {
            yield return $"The value {observation.Value} is out of range.";
        }

        if (!catalogue.TryGetIndicator(observation.Indicator, out Indicator? indicator) || indicator.Unit != observation.Unit)
        {
            yield return $"{observation.Indicator} in {observation.Unit} is not in the catalogue.";
        }

        if (observation.Area != Area.National && !catalogue.TryGetProvince(observation.Area, out _))
        {
            yield return $"{observation.Area} is no area.";
        }

        if (observation.SameAs is { } same && (same < 0 || same >= count))
        {
            yield return $"Same as {same} of {count}.";
        }

        if (observation.PartOf is { } whole && (whole < 0 || whole >= count))
        {
            yield return $"Part of {whole} of {count}.";
        }

        if (observation.Confidence is < 0 or > 1)
        {
            yield return $"Confidence {observation.Confidence}.";
        }

        bool isPlaced = observation.Source.Start is null ? observation.Source.Cell is not null && places.Has(observation.Source) : places.HasText(observation.Source);
        if (!isPlaced)
        {
            yield return $"Its source does not exist: {observation.Source.Sheet}!{observation.Source.Cell} at {observation.Source.Start}, {observation.Source.Length} long.";
        }
    }
}
