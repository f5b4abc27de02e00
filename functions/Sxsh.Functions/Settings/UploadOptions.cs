using System.ComponentModel.DataAnnotations;
using Sxsh.Pipeline;

namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Upload</c>: what an upload may be.</summary>
public sealed class UploadOptions
{
    /// <summary>Largest file taken through the API, in bytes: 1 to <see cref="ReportChecker.MaxBytes"/>.</summary>
    [Range(1, ReportChecker.MaxBytes)]
    public long MaxBytes { get; set; } = ReportChecker.MaxBytes;
}
