using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

/// <summary>Reads bytes and the files under <c>tests/reports</c>.</summary>
internal static class ReadingTestFiles
{
    public static string Folder { get; } = Find();

    public static ReadOutcome Read(byte[] bytes, string fileName)
    {
        using MemoryStream content = new(bytes);
        return new ReportReader().Read(content, fileName, CancellationToken.None);
    }

    public static ReadOutcome Read(string path) => Read(File.ReadAllBytes(Path.Combine(Folder, path)), Path.GetFileName(path));

    public static ReportTable OnlyTable(ReadOutcome outcome) => Assert.Single(outcome.Document!.Tables);

    public static IssueCode OnlyBlocker(ReadOutcome outcome)
    {
        Assert.Null(outcome.Document);
        Issue issue = Assert.Single(outcome.Issues);
        Assert.Equal(Severity.Blocker, issue.Severity);
        return issue.Code;
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string reports = Path.Combine(folder.FullName, "tests", "reports");
            if (Directory.Exists(reports))
            {
                return reports;
            }
        }

        throw new DirectoryNotFoundException("tests/reports");
    }
}
