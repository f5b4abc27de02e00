using System.Diagnostics.CodeAnalysis;

namespace Sxsh.Pipeline.Model;

/// <summary>Path of an upload, <c>{province}/{period}/[{uploadId}/]{fileName}</c>, as its parts.</summary>
/// <param name="Province">Slug, name or code of the province, as written.</param>
/// <param name="Period">Period as written.</param>
/// <param name="UploadId">Id of the upload; <see langword="null"/> for a file dropped without one.</param>
/// <param name="FileName">File name as sent.</param>
public sealed record ReportPath(string Province, string Period, string? UploadId, string FileName)
{
    /// <summary>Splits a path.</summary>
    /// <param name="blobName">Path within the container.</param>
    /// <param name="path">The parts, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if the path has three or four parts, none of them blank.</returns>
    public static bool TryParse(string blobName, [NotNullWhen(true)] out ReportPath? path)
    {
        string[] parts = blobName.Split('/');
        path = Array.Exists(parts, string.IsNullOrWhiteSpace) ? null : parts switch
        {
            [string province, string period, string fileName] => new ReportPath(province, period, null, fileName),
            [string province, string period, string uploadId, string fileName] => new ReportPath(province, period, uploadId, fileName),
            _ => null,
        };
        return path is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => UploadId is null ? $"{Province}/{Period}/{FileName}" : $"{Province}/{Period}/{UploadId}/{FileName}";
}
