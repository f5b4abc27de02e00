namespace Sxsh.Pipeline.Model;

/// <summary>One version of a report: a row of the ledger. Grain: one set of bytes sent under one report.</summary>
public sealed record Submission
{
    /// <summary>Report and version number.</summary>
    public required SubmissionId Id { get; init; }

    /// <summary>Blob it came as, within the container <c>reports</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>ETag of the blob when its bytes were copied.</summary>
    public required string BlobETag { get; init; }

    /// <summary>File name as sent.</summary>
    public required string FileName { get; init; }

    /// <summary>The blob's Last-Modified, UTC; with the number it gives the order of versions.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits; names the original.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>When the ledger took it in, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public ProcessingState Processing { get; init; }

    /// <summary>What the ministry has decided.</summary>
    public ReviewState Review { get; init; }

    /// <summary>Who accepted or returned it, when and why; <see langword="null"/> while that is pending.</summary>
    public Decision? Reviewed { get; init; }

    /// <summary>Who withdrew it, when and why; <see langword="null"/> if nobody did.</summary>
    public Decision? Withdrawn { get; init; }

    /// <summary>Who confirmed that it is to count although it waited; an acceptance confirms too. <see langword="null"/> if nobody did.</summary>
    public Decision? Confirmed { get; init; }

    /// <summary>What it has lost against the version that counted before it, where that is so much that it waits; else <see langword="null"/>.</summary>
    public ValuesLost? Lost { get; init; }

    /// <summary>Whether it was uploaded when its period was closed, so that it waits for the ministry.</summary>
    public bool IsAfterClosing { get; init; }

    /// <summary>How often reading was begun, from 0.</summary>
    public int Attempts { get; init; }

    /// <summary>Until when a worker holds it, UTC: to read it, or, once it is finished, to change its run or to remove a run; <see langword="null"/> if none does.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When it was done, rejected or failed, UTC; <see langword="null"/> before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Format as the bytes tell it; <see langword="null"/> before it was read.</summary>
    public FileFormat? Format { get; init; }

    /// <summary>The run whose rows are its rows; <see langword="null"/> before it was finished.</summary>
    public RunId? Run { get; init; }

    /// <summary>What that run found; <see langword="null"/> before it was finished.</summary>
    public ReportCounts? Counts { get; init; }

    /// <summary>The runs whose rows may exist, <see cref="Run"/> among them; a row written before such lists were kept has none.</summary>
    public KeptRuns Runs { get; init; } = KeptRuns.None;

    /// <summary>Version of the row, for conditional writes; <see langword="null"/> for a row not yet written.</summary>
    public string? ETag { get; init; }

    /// <summary>Whether processing has ended.</summary>
    public bool IsFinished => Processing is ProcessingState.Done or ProcessingState.Rejected or ProcessingState.Failed;

    /// <summary>Whether it counts, or counted before a later version did or it was withdrawn: it is done, and nothing keeps or kept it waiting.</summary>
    public bool Counted => Processing == ProcessingState.Done && (Confirmed is not null || (Lost is null && !IsAfterClosing));

    /// <summary>Whether it is done but waits to be confirmed. Of no consequence once a later version counts.</summary>
    public bool IsWaiting => Processing == ProcessingState.Done && !Counted && Withdrawn is null;

    /// <summary>Whether its sender stated that there is nothing to report. Nothing else is done without a value.</summary>
    public bool IsNil => Processing == ProcessingState.Done && Counts is { Observations: 0 };

    /// <summary>Tells whether this version comes after another of the same report.</summary>
    /// <param name="other">The other.</param>
    /// <returns><see langword="true"/> if this one is later.</returns>
    public bool IsLaterThan(Submission other) => IsLaterThan(other.UploadedAt, other.Id.Number);

    /// <summary>Tells whether this version comes after the one that a pointer names.</summary>
    /// <param name="named">The pointer; <see langword="null"/> for none.</param>
    /// <returns><see langword="true"/> if this one is later, or there is none.</returns>
    public bool IsLaterThan(VersionPointer? named) => named is null || IsLaterThan(named.UploadedAt, named.Number);

    /// <summary>Tells whether this version comes after another of the same report: by upload time, then by number, never by an instance's clock.</summary>
    /// <param name="uploadedAt">The other's upload time.</param>
    /// <param name="number">The other's number.</param>
    /// <returns><see langword="true"/> if this one is later.</returns>
    public bool IsLaterThan(DateTimeOffset uploadedAt, int number) =>
        UploadedAt != uploadedAt ? UploadedAt > uploadedAt : Id.Number > number;
}
