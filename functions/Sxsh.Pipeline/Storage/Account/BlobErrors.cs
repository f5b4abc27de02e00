using Azure;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Tells answers that a store expects from failures. A missing container is a failure, not a missing blob.</summary>
internal static class BlobErrors
{
    /// <summary>There is no such blob.</summary>
    /// <param name="exception">What the service said.</param>
    /// <returns><see langword="true"/> if that is so.</returns>
    public static bool IsMissing(RequestFailedException exception) => exception is { Status: 404, ErrorCode: "BlobNotFound" };

    /// <summary>A condition of a request did not hold: the blob exists, or has another ETag.</summary>
    /// <param name="exception">What the service said.</param>
    /// <returns><see langword="true"/> if that is so.</returns>
    public static bool IsConflict(RequestFailedException exception) =>
        exception is { Status: 409, ErrorCode: "BlobAlreadyExists" } or { Status: 412, ErrorCode: "ConditionNotMet" };
}
