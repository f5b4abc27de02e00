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
            UploadedAt = submission.UploadedAt,
            ReceivedAt = submission.ReceivedAt,
            FinishedAt = submission.FinishedAt,
            Attempts = submission.Attempts,
            Counts = submission.Counts,
            Run = submission.Run?.Value,
        };
    }

    private static Standing? StandingOf(Submission submission, ReportPointers? pointers) =>
        submission.Processing != ProcessingState.Done ? null
        : pointers?.Current.Number == submission.Id.Number ? Model.Standing.Current
        : Model.Standing.Superseded;
}
