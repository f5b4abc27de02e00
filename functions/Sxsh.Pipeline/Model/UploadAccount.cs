namespace Sxsh.Pipeline.Model;

/// <summary>One upload and what the ledger knows of it. Grain: one per blob that was ever received.</summary>
/// <param name="BlobName">Path within the container <c>reports</c>.</param>
/// <param name="Blob">The blob as it is now; <see langword="null"/> if it was deleted.</param>
/// <param name="HasReceipt">Whether it came through the API.</param>
/// <param name="Submission">The version that stands for it; <see langword="null"/> if it was not taken in yet.</param>
/// <param name="TakenETag">The blob's ETag when its bytes were taken; <see langword="null"/> if they were not yet.</param>
public sealed record UploadAccount(string BlobName, UploadedBlob? Blob, bool HasReceipt, Submission? Submission, string? TakenETag)
{
    /// <summary>The dataset it was sent for; real where that is no longer known.</summary>
    public Dataset Dataset => Submission?.Id.Report.Dataset ?? Blob?.Dataset ?? Dataset.Real;

    /// <summary>Whether it counts as received: it is in the container or has a receipt.</summary>
    public bool IsReceived => Blob is not null || HasReceipt;

    /// <summary>Whether it still has to be brought through.</summary>
    public bool IsOpen => Submission is not { IsFinished: true };

    /// <summary>Whether the blob was written again after its bytes were taken.</summary>
    public bool IsOverwritten => Blob is not null && TakenETag is not null && Blob.ETag != TakenETag;
}
