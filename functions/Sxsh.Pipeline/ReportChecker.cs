using System.Globalization;
using System.Security.Cryptography;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Sxsh.Pipeline.Reading;
using Sxsh.Pipeline.Validation;

namespace Sxsh.Pipeline;

/// <summary>Reads, maps, normalizes and validates a file, and keeps nothing: what a check does, and what a submission does before it stores.</summary>
/// <param name="catalogue">The catalogue.</param>
public sealed class ReportChecker(Catalogue catalogue)
{
    /// <summary>Files above this size are rejected unread.</summary>
    public const long MaxBytes = 32L * 1024 * 1024;

    /// <summary>Files in which the layouts find more values than this are rejected.</summary>
    public const int MaxRows = ReportMapper.MaxValues;

    private static readonly NumberFormatInfo VietnameseNumbers = new() { NumberGroupSeparator = "." };

    private readonly ReportReader _reader = new();
    private readonly ReportMapper _mapper = new();
    private readonly ReportNormalizer _normalizer = new(catalogue);
    private readonly ReportValidator _validator = new(catalogue);

    /// <summary>Checks a file as a report of real figures.</summary>
    /// <param name="content">The bytes, seekable, from the first.</param>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="province">Slug, name or code of the province; <see langword="null"/> if none is named.</param>
    /// <param name="period">The period; <see langword="null"/> if none is named.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What the file comes to; a file that cannot be taken is a result with blockers, never an exception.</returns>
    public CheckResult Check(Stream content, string fileName, string? province, string? period, CancellationToken cancellationToken) =>
        Check(content, fileName, ReportDestination.Of(catalogue, province, period), cancellationToken);

    /// <summary>Checks a file for a destination that is resolved already.</summary>
    /// <param name="content">The bytes, seekable, from the first.</param>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="destination">Area, period and dataset; its blockers reject the file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What the file comes to.</returns>
    public CheckResult Check(Stream content, string fileName, ReportDestination destination, CancellationToken cancellationToken) =>
        Check(content, fileName, destination, ReportBackground.None, cancellationToken);

    /// <summary>Checks a file for a destination of which more is known.</summary>
    /// <param name="content">The bytes, seekable, from the first.</param>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="destination">Area, period and dataset; its blockers reject the file.</param>
    /// <param name="background">What is known of the province that reports.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What the file comes to.</returns>
    public CheckResult Check(Stream content, string fileName, ReportDestination destination, ReportBackground background, CancellationToken cancellationToken) =>
        Trace(content, fileName, destination, background, cancellationToken).Result;

    /// <summary>Checks a file, and keeps what its stages handed on.</summary>
    /// <param name="content">The bytes, seekable, from the first.</param>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="destination">Area, period and dataset; its blockers reject the file.</param>
    /// <param name="background">What is known of the province that reports.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The stages, and what the file comes to.</returns>
    public CheckTrace Trace(Stream content, string fileName, ReportDestination destination, ReportBackground background, CancellationToken cancellationToken)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        MappedReport mapped = new([], [], []);
        if (content.Length > MaxBytes)
        {
            return new CheckTrace(null, mapped, TooLarge(fileName, sha256, destination));
        }

        content.Position = 0;
        ReadOutcome read = _reader.Read(content, fileName, cancellationToken);
        List<Issue> issues = [.. destination.Issues, .. read.Issues, .. MadeUp(read.Document, destination.Dataset)];
        Findings<Observation> normalized = new([], []);
        bool isReadable = read.Document is not null && !issues.Exists(issue => issue.Severity == Severity.Blocker);
        if (read.Document is not null && isReadable && NilReport.Is(read.Document))
        {
            issues.Add(Issue.Of(IssueCode.NilReport, SourceLocation.WholeReport, destination.Period?.ToString() ?? string.Empty));
        }
        else if (read.Document is not null && isReadable)
        {
            ReportContext context = new(destination.Area, destination.Period) { FileName = fileName };
            mapped = Limited(_mapper.Map(read.Document, background.Corrections));
            issues.AddRange(mapped.Issues);
            if (!mapped.Issues.Any(issue => issue.Severity == Severity.Blocker))
            {
                normalized = _normalizer.Normalize(mapped.Drafts, context);
                issues.AddRange(normalized.Issues);
                issues.AddRange(_validator.Validate(normalized.Items, context, background));
            }
        }

        // Several values of one row can share one finding about that row; it is told once.
        issues = [.. issues.Distinct()];

        // What was answered is no open matter any more; the finding itself stays.
        IReadOnlyList<Issue> open = background.Replies.Count == 0 ? issues : [.. IssueConcern.Tell(issues, normalized.Items, background.Replies).Where(issue => issue.Answered is null)];
        ReportCounts counts = new(
            read.Document?.Tables.Count ?? 0,
            read.Document?.Paragraphs.Count ?? 0,
            mapped.Drafts.Count,
            normalized.Items.Count,
            Count(Severity.Blocker),
            Count(Severity.Error),
            Count(Severity.Warning),
            Count(Severity.Info));
        return new CheckTrace(
            read.Document,
            mapped,
            new CheckResult(fileName, read.Format, sha256, destination, counts, normalized.Items, issues, ReportValidator.Skipped(background)) { Tables = ColumnUse.Of(mapped, normalized.Items) });

        int Count(Severity severity) => open.Count(issue => issue.Severity == severity);
    }

    /// <summary>Reads the text of a file, and nothing else.</summary>
    /// <param name="content">The bytes, seekable, from the first.</param>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The paragraphs, in the order of the file, with the offsets that observations are placed by; none for a file without prose, or one that cannot be read.</returns>
    public IReadOnlyList<ReportParagraph> ReadText(Stream content, string fileName, CancellationToken cancellationToken) =>
        _reader.Read(content, fileName, cancellationToken).Document?.Paragraphs ?? [];

    /// <summary>What a file above <see cref="MaxBytes"/> comes to.</summary>
    /// <param name="fileName">File name as sent.</param>
    /// <param name="sha256">SHA-256 of the bytes.</param>
    /// <param name="destination">Area and period.</param>
    /// <returns>A rejection.</returns>
    public static CheckResult TooLarge(string fileName, string sha256, ReportDestination destination)
    {
        string limit = (MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
        return CheckResult.Rejection(fileName, sha256, destination, Issue.Of(IssueCode.FileTooLarge, SourceLocation.WholeReport, fileName, limit));
    }

    // Made-up figures must never be added to real ones; a real report among the made-up ones does no such harm.
    private static IReadOnlyList<Issue> MadeUp(ReportDocument? document, Dataset dataset) =>
        dataset == Dataset.Real && document is not null && SyntheticMark.Find(document) is { } place
            ? [Issue.Of(IssueCode.SyntheticReport, place, SyntheticMark.Text)]
            : [];

    private static MappedReport Limited(MappedReport mapped) =>
        mapped.Drafts.Count <= MaxRows
            ? mapped
            : mapped with { Drafts = [], Issues = [.. mapped.Issues, Issue.Of(IssueCode.ContentTooLarge, SourceLocation.WholeReport, string.Create(VietnameseNumbers, $"quá {MaxRows:N0} giá trị"))] };
}
