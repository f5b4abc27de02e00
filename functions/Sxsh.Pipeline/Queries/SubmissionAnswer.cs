using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>A submission as the API answers it.</summary>
public sealed record SubmissionAnswer
{
    /// <summary>Id of the submission.</summary>
    public required string Id { get; init; }

    /// <summary>Real or synthetic.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>The area that reports; <see langword="null"/> if its path names none that is known.</summary>
    public required Area? Area { get; init; }

    /// <summary>Its name; <see langword="null"/> where the area is.</summary>
    public required string? AreaName { get; init; }

    /// <summary>Its slug; <see langword="null"/> where the area is.</summary>
    public required string? Province { get; init; }

    /// <summary>The period; <see langword="null"/> if its path names none that is understood.</summary>
    public required ReportingPeriod? Period { get; init; }

    /// <summary>Normalized name of the report.</summary>
    public required string Report { get; init; }

    /// <summary>File name as sent.</summary>
    public required string FileName { get; init; }

    /// <summary>The blob it came as.</summary>
    public required string Blob { get; init; }

    /// <summary>Version number, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Format; <see langword="null"/> before it was read.</summary>
    public required FileFormat? Format { get; init; }

    /// <summary>How far it has come.</summary>
    public required ProcessingState Processing { get; init; }

    /// <summary>Whether it counts; <see langword="null"/> unless it is done.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>What the ministry has decided.</summary>
    public required ReviewState Review { get; init; }

    /// <summary>Who accepted or returned it, and why; <see langword="null"/> while that is pending.</summary>
    public required DecisionAnswer? Reviewed { get; init; }

    /// <summary>Who withdrew it, and why; <see langword="null"/> if nobody did.</summary>
    public required DecisionAnswer? Withdrawn { get; init; }

    /// <summary>Why it waits to be confirmed; <see langword="null"/> if it does not.</summary>
    public required WaitingAnswer? Waiting { get; init; }

    /// <summary>Who confirmed that it is to count; <see langword="null"/> if it never waited, or still does.</summary>
    public required DecisionAnswer? Confirmed { get; init; }

    /// <summary>Whether its figures are official.</summary>
    public required bool Official { get; init; }

    /// <summary>The run whose figures are official, if it is another than <see cref="Run"/>; else <see langword="null"/>.</summary>
    public required string? OfficialRun { get; init; }

    /// <summary>Whether its sender stated that there is nothing to report.</summary>
    public required bool Nil { get; init; }

    /// <summary>Stands for all of this that a decision may rest on; to be sent along with one.</summary>
    public required string Revision { get; init; }

    /// <summary>When it was uploaded, UTC; the order of versions.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When the ledger took it in, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was finished, UTC; <see langword="null"/> before.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How often reading was begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>What was found; <see langword="null"/> before it was finished.</summary>
    public required ReportCounts? Counts { get; init; }

    /// <summary>The run that made them; <see langword="null"/> before it was finished.</summary>
    public required string? Run { get; init; }

    /// <summary>Makes the answer.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="pointers">The pointers of its report; <see langword="null"/> if there are none.</param>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <returns>The answer.</returns>
    public static SubmissionAnswer Of(Submission submission, ReportPointers? pointers, Catalogue catalogue)
    {
        ReportKey report = submission.Id.Report;
        Province? province = report.Area is { } area && catalogue.TryGetProvince(area, out Province? found) ? found : null;
        return new SubmissionAnswer
        {
            Id = submission.Id.ToString(),
            Dataset = report.Dataset,
            Area = report.Area,
            AreaName = province?.Name,
            Province = province?.Slug,
            Period = report.Period,
            Report = report.Name,
            FileName = submission.FileName,
            Blob = submission.BlobName,
            Version = submission.Id.Number,
            Sha256 = submission.Sha256,
            Bytes = submission.Bytes,
            Format = submission.Format,
            Processing = submission.Processing,
            Standing = StandingOf(submission, pointers),
            Review = submission.Review,
            Reviewed = DecisionAnswer.Of(submission.Reviewed),
            Withdrawn = DecisionAnswer.Of(submission.Withdrawn),
            Waiting = WaitingAnswer.Find(submission, pointers),
            Confirmed = submission.Lost is null && !submission.IsAfterClosing ? null : DecisionAnswer.Of(submission.Confirmed),
            Official = IsOfficial(submission, pointers),
            OfficialRun = IsOfficial(submission, pointers) && pointers?.Official?.Run != submission.Run ? pointers?.Official?.Run.Value : null,
            Nil = submission.IsNil,
            Revision = SubmissionRevision.Of(submission, pointers),
            UploadedAt = submission.UploadedAt,
            ReceivedAt = submission.ReceivedAt,
            FinishedAt = submission.FinishedAt,
            Attempts = submission.Attempts,
            Counts = CountsOf(submission),
            Run = submission.Run?.Value,
        };
    }

    /// <summary>The answer for those who may not see contents of reports.</summary>
    /// <returns>The same without examples of lost values.</returns>
    public SubmissionAnswer WithoutContents() => this with { Waiting = Waiting is null ? null : Waiting with { Examples = [] } };

    /// <summary>Whether a version counts.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="pointers">The pointers of its report; <see langword="null"/> if there are none.</param>
    /// <returns>Its standing; <see langword="null"/> unless it is done.</returns>
    public static Standing? StandingOf(Submission submission, ReportPointers? pointers) =>
        submission.Processing != ProcessingState.Done ? null
        : submission.Withdrawn is not null ? Model.Standing.Withdrawn
        : pointers?.Current?.Number == submission.Id.Number ? Model.Standing.Current
        : submission.IsWaiting && submission.IsLaterThan(pointers?.Latest) ? Model.Standing.Waiting
        : Model.Standing.Superseded;

    // What is lost is found when the report is settled, after its other findings were counted.
    private static ReportCounts? CountsOf(Submission submission) =>
        submission.Counts is { } counts ? counts with { Warnings = counts.Warnings + SettledFindings.Of(submission).Count } : null;

    private static bool IsOfficial(Submission submission, ReportPointers? pointers) => pointers?.Official?.Number == submission.Id.Number;
}
