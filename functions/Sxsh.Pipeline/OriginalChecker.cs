using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline;

/// <summary>Checks the original of a version of a report: what its first processing does, and every later one.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="intake">Opens originals, and knows where the same bytes were seen.</param>
/// <param name="checker">Everything between the bytes and the rows.</param>
public sealed class OriginalChecker(Catalogue catalogue, SubmissionIntake intake, ReportChecker checker)
{
    /// <summary>Checks an original. Nothing is kept.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What it comes to, with a warning if the same bytes were first seen elsewhere; <see langword="null"/> if the original is missing.</returns>
    public async Task<CheckResult?> CheckAsync(Submission submission, CancellationToken cancellationToken)
    {
        ReportDestination destination = ReportDestination.OfPath(catalogue, submission.BlobName) with { Dataset = submission.Id.Report.Dataset };
        if (submission.Bytes > ReportChecker.MaxBytes)
        {
            return ReportChecker.TooLarge(submission.FileName, submission.Sha256, destination);
        }

        using MemoryStream? content = await CopyAsync(submission, cancellationToken);
        if (content is null)
        {
            return null;
        }

        ReportBackground background = await intake.FindBackgroundAsync(submission, cancellationToken);
        CheckResult result = checker.Check(content, submission.FileName, destination, background, cancellationToken);
        return await intake.FindSameElsewhereAsync(submission, cancellationToken) is { } elsewhere
            ? WithWarning(result, Issue.Of(IssueCode.SameFileElsewhere, SourceLocation.WholeReport, elsewhere))
            : result;
    }

    /// <summary>Reads the text of an original, as it was read when its figures were found.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The paragraphs; none for a file without prose. <see langword="null"/> if the original is missing or too large to be read.</returns>
    public async Task<IReadOnlyList<ReportParagraph>?> ReadTextAsync(Submission submission, CancellationToken cancellationToken)
    {
        using MemoryStream? content = submission.Bytes > ReportChecker.MaxBytes ? null : await CopyAsync(submission, cancellationToken);
        return content is null ? null : checker.ReadText(content, submission.FileName, cancellationToken);
    }

    private async Task<MemoryStream?> CopyAsync(Submission submission, CancellationToken cancellationToken)
    {
        await using Stream? original = await intake.OpenOriginalAsync(submission, cancellationToken);
        if (original is null)
        {
            return null;
        }

        MemoryStream content = new((int)submission.Bytes);
        await original.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        return content;
    }

    private static CheckResult WithWarning(CheckResult result, Issue warning) =>
        result with { Issues = [.. result.Issues, warning], Counts = result.Counts with { Warnings = result.Counts.Warnings + 1 } };
}
