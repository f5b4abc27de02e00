namespace Sxsh.Pipeline.Model;

/// <summary>The covering letter of a version. Grain: one per version that has one.</summary>
/// <param name="Submission">The version.</param>
/// <param name="DocumentNumber">Number of the letter, for example <c>1245/SCT-KHCN</c>; <see langword="null"/> if not given.</param>
/// <param name="DocumentDate">Its date; <see langword="null"/> if not given.</param>
/// <param name="Signatory">Who signed it; <see langword="null"/> if not given.</param>
/// <param name="SetBy">Who described it last.</param>
/// <param name="ETag">Version of the row, for conditional writes; <see langword="null"/> for a row not yet written.</param>
public sealed record ReportCover(SubmissionId Submission, string? DocumentNumber, DateOnly? DocumentDate, string? Signatory, Decision SetBy, string? ETag)
{
    /// <summary>Longest number or name, in UTF-16 units.</summary>
    public const int MaxLength = 200;
}
