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
    /// <param name="dataset">Whether it is checked as a report of real or of made-up figures.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What the file comes to; a file that cannot be taken is a result with blockers.</returns>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a folder.</exception>
    public CheckResult Check(string path, string? province, string? period, Dataset dataset, CancellationToken cancellationToken) =>
        Trace(path, province, period, dataset, cancellationToken).Result;

    /// <summary>Checks one file, and keeps what the stages handed on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="province">Slug, name or code of the province; <see langword="null"/> if none is named.</param>
    /// <param name="period">The period; <see langword="null"/> if none is named.</param>
    /// <param name="dataset">Whether it is checked as a report of real or of made-up figures.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The stages, and what the file comes to.</returns>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a folder.</exception>
    public CheckTrace Trace(string path, string? province, string? period, Dataset dataset, CancellationToken cancellationToken)
    {
        using FileStream content = File.OpenRead(path);
        return _checker.Trace(content, Path.GetFileName(path), ReportDestination.Of(catalogue, province, period) with { Dataset = dataset }, ReportBackground.None, cancellationToken);
    }
}
