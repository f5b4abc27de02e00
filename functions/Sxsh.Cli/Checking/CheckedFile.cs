using System.Globalization;
using System.Security.Cryptography;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Checking;

/// <summary>Checks files of this machine the way a submission does.</summary>
/// <param name="catalogue">The catalogue.</param>
internal sealed class CheckedFile(Catalogue catalogue)
{
    private readonly ReportChecker _checker = new(catalogue);

    /// <summary>Checks one file. Nothing is kept.</summary>
    /// <param name="path">The file.</param>
    /// <param name="province">Slug, name or code of the province; <see langword="null"/> if none is named.</param>
    /// <param name="period">The period; <see langword="null"/> if none is named.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What the file comes to; a file that cannot be taken is a result with blockers.</returns>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a folder.</exception>
    public CheckResult Check(string path, string? province, string? period, CancellationToken cancellationToken)
    {
        using FileStream content = File.OpenRead(path);
        string name = Path.GetFileName(path);
        return content.Length > ReportPipeline.MaxBytes
            ? TooLarge(content, name, ReportDestination.Of(catalogue, province, period))
            : _checker.Check(content, name, province, period, cancellationToken);
    }

    private static CheckResult TooLarge(FileStream content, string name, ReportDestination destination)
    {
        string limit = (ReportPipeline.MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
        List<Issue> issues = [.. destination.Issues, Issue.Of(IssueCode.FileTooLarge, SourceLocation.WholeReport, name, limit)];
        var counts = new ReportCounts(0, 0, 0, 0, issues.Count, 0, 0, 0);
        return new CheckResult(name, FileFormat.Unknown, Convert.ToHexStringLower(SHA256.HashData(content)), destination, counts, [], issues, []);
    }
}
