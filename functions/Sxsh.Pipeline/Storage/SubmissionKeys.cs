using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Keys of the table <c>Submissions</c>. One partition holds everything of one area and dataset, so that a version and its report's pointers change in one transaction.</summary>
public static class SubmissionKeys
{
    /// <summary>Begins the row key of a version.</summary>
    public const string VersionPrefix = "v~";

    /// <summary>Begins the row key of a report's pointers.</summary>
    public const string PointersPrefix = "p~";

    /// <summary>Begins the row key of an upload that changed nothing ("duplicate").</summary>
    public const string RepeatPrefix = "d~";

    /// <summary>Begins the row key of a version's covering letter.</summary>
    public const string CoverPrefix = "c~";

    /// <summary>Begins the row key of a file beside a version.</summary>
    public const string AttachmentPrefix = "f~";

    /// <summary>Begins the row key of a decision about a figure ("review").</summary>
    public const string FigurePrefix = "r~";

    private const int HashLength = 32;

    /// <summary>Highest number of a version.</summary>
    public const int MaxNumber = 9999;

    /// <summary>Partition of a report: <c>real~63-83</c>.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The partition key.</returns>
    public static string Partition(ReportKey report) => report.PartitionKey;

    /// <summary>Row of a version: <c>v~2011~bao-cao.xlsx~0001</c>.</summary>
    /// <param name="id">The version.</param>
    /// <returns>The row key.</returns>
    public static string Version(SubmissionId id) =>
        string.Create(CultureInfo.InvariantCulture, $"{VersionPrefix}{id.Report.RowKey}~{id.Number:D4}");

    /// <summary>Row of a version's covering letter: <c>c~2011~bao-cao.xlsx~0001</c>.</summary>
    /// <param name="id">The version.</param>
    /// <returns>The row key.</returns>
    public static string Cover(SubmissionId id) => string.Create(CultureInfo.InvariantCulture, $"{CoverPrefix}{id.Report.RowKey}~{id.Number:D4}");

    /// <summary>Row of a file beside a version: <c>f~2011~bao-cao.xlsx~0001~{32 hexadecimal digits of the SHA-256 of the bytes}</c>.</summary>
    /// <param name="id">The version.</param>
    /// <param name="sha256">SHA-256 of the bytes; empty for the prefix of all.</param>
    /// <returns>The row key.</returns>
    public static string Attachment(SubmissionId id, string sha256) =>
        string.Create(CultureInfo.InvariantCulture, $"{AttachmentPrefix}{id.Report.RowKey}~{id.Number:D4}~{sha256[..Math.Min(HashLength, sha256.Length)]}");

    /// <summary>Row of a decision about a figure: <c>r~2011~bao-cao.xlsx~000001</c>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="number">Number of the decision, from 1.</param>
    /// <returns>The row key.</returns>
    public static string FigureDecision(ReportKey report, int number) => string.Create(CultureInfo.InvariantCulture, $"{FigurePrefix}{report.RowKey}~{number:D6}");

    /// <summary>Refuses a number that keys cannot keep in order.</summary>
    /// <param name="id">The version.</param>
    /// <exception cref="ArgumentOutOfRangeException">Its number is not 1 to <see cref="MaxNumber"/>.</exception>
    public static void RequireNumber(SubmissionId id)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id.Number, 1, nameof(id));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Number, MaxNumber, nameof(id));
    }

    /// <summary>Row of a report's pointers: <c>p~2011~bao-cao.xlsx</c>.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The row key.</returns>
    public static string Pointers(ReportKey report) => PointersPrefix + report.RowKey;

    /// <summary>Row of an upload that changed nothing: <c>d~2011~bao-cao.xlsx~{32 hexadecimal digits of the SHA-256 of the blob name}</c>.</summary>
    /// <param name="report">The report it was sent under.</param>
    /// <param name="blobName">The blob it came as.</param>
    /// <returns>The row key.</returns>
    public static string Repeat(ReportKey report, string blobName)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(blobName));
        return $"{RepeatPrefix}{report.RowKey}~{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }

    /// <summary>The end of all keys that begin with a prefix. No character of a key comes after <c>~</c>, so raising the character before it is enough.</summary>
    /// <param name="prefix">The prefix; ends in <c>~</c> and is not only that.</param>
    /// <returns>An exclusive upper bound.</returns>
    public static string EndOf(string prefix) => prefix[..^2] + (char)(prefix[^2] + 1);
}
