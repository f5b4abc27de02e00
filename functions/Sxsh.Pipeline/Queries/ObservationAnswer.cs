using System.Text.Json.Serialization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Queries;

/// <summary>An observation as the API and <c>check --json</c> answer it (design: interfaces).</summary>
public sealed record ObservationAnswer
{
    /// <summary>Area, for example <c>63-83</c>.</summary>
    public required Area Area { get; init; }

    /// <summary>Catalogue id.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>In the indicator's unit; <see langword="null"/> unless observed.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public required decimal? ValueMax { get; init; }

    /// <summary>The indicator's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>How exactly it is stated.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Why a value is absent, if it is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Result, target or plan.</summary>
    public required ObservationKind Kind { get; init; }

    /// <summary>The calendar year, where the period is one.</summary>
    public required int? Year { get; init; }

    /// <summary>The period.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Enterprise or group; <see langword="null"/> for the area's total.</summary>
    public required string? Subject { get; init; }

    /// <summary>VSIC code.</summary>
    public required string? Sector { get; init; }

    /// <summary>Programme.</summary>
    public required string? Programme { get; init; }

    /// <summary>Size class.</summary>
    public required string? Size { get; init; }

    /// <summary>The group a percentage counts from.</summary>
    public required string? Base { get; init; }

    /// <summary>Index of the observation that this one restates.</summary>
    public required int? SameAs { get; init; }

    /// <summary>Index of the observation that this one is a part of.</summary>
    public required int? PartOf { get; init; }

    /// <summary>As the report shows it.</summary>
    public required ReportedAnswer Reported { get; init; }

    /// <summary>Shown, but not counted.</summary>
    public required bool NeedsReview { get; init; }

    /// <summary>How sure the mapping is, from 0 to 1.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>Id of the grammar pattern that found it in prose; left out for cells.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pattern { get; init; }

    /// <summary>Where it was read.</summary>
    public required SourceLocation Source { get; init; }

    /// <summary>The submission it belongs to; left out where a file is only checked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Submission { get; init; }

    /// <summary>Who confirmed, corrected or discarded it, and what it was read as; left out where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FigureDecisionAnswer? Decision { get; init; }

    /// <summary>Makes the answer for a figure as it counts.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="submission">The submission it belongs to.</param>
    /// <returns>The answer.</returns>
    public static ObservationAnswer Of(ReviewedFigure figure, SubmissionId submission) =>
        Of(figure.Counted, submission) with { Decision = FigureDecisionAnswer.Of(figure.Decision) };

    /// <summary>Makes the answer.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="submission">The submission it belongs to; <see langword="null"/> where a file is only checked.</param>
    /// <returns>The answer.</returns>
    public static ObservationAnswer Of(Observation observation, SubmissionId? submission) => new()
    {
        Area = observation.Area,
        Indicator = observation.Indicator,
        Value = observation.Value,
        ValueMax = observation.ValueMax,
        Unit = observation.Unit,
        Qualifier = observation.Qualifier,
        Status = observation.Status,
        Kind = observation.Kind,
        Year = observation.Period.CalendarYear,
        Period = observation.Period,
        Subject = observation.Subject,
        Sector = observation.Sector,
        Programme = observation.Programme,
        Size = observation.Size,
        Base = observation.Base,
        SameAs = observation.SameAs,
        PartOf = observation.PartOf,
        Reported = new ReportedAnswer(observation.ReportedValue, observation.ReportedUnit),
        NeedsReview = observation.NeedsReview,
        Confidence = observation.Confidence,
        Pattern = observation.Pattern,
        Source = observation.Source,
        Submission = submission?.ToString(),
    };
}
