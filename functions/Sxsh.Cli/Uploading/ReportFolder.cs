namespace Sxsh.Cli.Uploading;

/// <summary>A folder of reports: <c>{province}/{period}/{file}</c>, the shape of the container that uploads go to.</summary>
internal static class ReportFolder
{
    /// <summary>Finds the reports.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The files exactly two folders down, ordered by path; hidden files and folders, and files elsewhere, are no reports.</returns>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static IReadOnlyList<OutgoingReport> Find(string folder) =>
    [
        .. Visible(Directory.EnumerateDirectories(folder))
            .SelectMany(province => Visible(Directory.EnumerateDirectories(province))
                .SelectMany(period => Visible(Directory.EnumerateFiles(period))
                    .Select(file => new OutgoingReport(Path.GetFullPath(file), Path.GetFileName(province), Path.GetFileName(period)))))
            .OrderBy(report => report.Label, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Visible(IEnumerable<string> paths) => paths.Where(path => !Path.GetFileName(path).StartsWith('.'));
}
