using Sxsh.Cli.Processes;
using Sxsh.Cli.Running;
using Sxsh.Cli.Uploading;

namespace Sxsh.Cli.Tests.Running;

public sealed class RealSamplesTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FindAll_FilesBesideADescription_AreSamplesButNotWhatTestsExpect()
    {
        Describe("ben-tre", "wide", """{ "province": "ben-tre", "period": "2008/2011-05", "sample": true }""");
        _folder.Write("", "tests", "reports", "ben-tre", "wide", "Báo cáo.XLSX");
        _folder.Write("", "tests", "reports", "ben-tre", "wide", "a.csv");
        _folder.Write("", "tests", "reports", "ben-tre", "wide", "expected.csv");
        _folder.Write("", "tests", "reports", "ben-tre", "wide", "issues.csv");
        _folder.Write("", "tests", "reports", "ben-tre", "wide", "readme.md");

        IReadOnlyList<OutgoingReport> samples = RealSamples.FindAll(_folder.FullPath);

        Assert.Equal(["Báo cáo.XLSX", "a.csv"], samples.Select(sample => Path.GetFileName(sample.File)));
        Assert.All(samples, sample => Assert.Equal(("ben-tre", "2008/2011-05"), (sample.Province, sample.Period)));
    }

    [Fact]
    public void FindAll_ReportsForTestsAndFoldersWithoutADescription_AreNone()
    {
        Describe("mistakes", "empty", """{ "province": "ben-tre", "period": "2011" }""");
        _folder.Write("", "tests", "reports", "mistakes", "empty", "a.csv");
        _folder.Write("", "tests", "reports", "ben-tre", "other", "a.csv");

        Assert.Empty(RealSamples.FindAll(_folder.FullPath));
    }

    [Fact]
    public void FindAll_NoReports_IsEmpty() => Assert.Empty(RealSamples.FindAll(_folder.FullPath));

    [Theory]
    [InlineData("""{ "province": "ben-tre" }""")]
    [InlineData("null")]
    [InlineData("nothing")]
    public void FindAll_DescriptionWithoutProvinceAndPeriod_FailsAndNamesTheFile(string description)
    {
        string file = Describe("ben-tre", "wide", description);

        ProgramFailure failure = Assert.Throws<ProgramFailure>(() => RealSamples.FindAll(_folder.FullPath));

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    private string Describe(string province, string quirk, string description) =>
        _folder.Write(description, "tests", "reports", province, quirk, "report.json");
}
