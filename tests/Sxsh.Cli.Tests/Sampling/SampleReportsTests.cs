using System.Globalization;
using System.Security.Cryptography;
using Sxsh.Cli.Sampling;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Sampling;

public sealed class SampleReportsTests
{
    private const int Seed = 7;

    private static readonly SampleYears LastOf63AndFirstOf34 = new(2024, 2025);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Of_AnotherCulture_GivesTheSameBytes(string culture)
    {
        string[] expected = Hashes(CultureInfo.InvariantCulture);

        Assert.Equal(expected, Hashes(CultureInfo.GetCultureInfo(culture)));
        Assert.NotEmpty(expected);

        static string[] Hashes(CultureInfo culture)
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = culture;
            try
            {
                return [.. new SampleReports(Catalogue.BuiltIn, Seed).Of(new SampleYears(2013, 2013), SampleFormat.Mixed).Select(HashOf)];
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    // The same on another machine, and in the next version: else every stored report of the country would be another one.
    [Fact]
    public void Of_KnownSeed_GivesTheBytesItAlwaysGave()
    {
        SampleFile[] files = [.. new SampleReports(Catalogue.BuiltIn, 1).Of(new SampleYears(2012, 2012), SampleFormat.Mixed)];

        Assert.Equal("26d0a10bde720a889f59abd3a4e4a98799bc216fb9a41d9770e90b83ea9168b4", Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(file => file.Content)])));
    }

    [Fact]
    public void Of_YearAlone_GivesTheSameAsAmongOthers()
    {
        var reports = new SampleReports(Catalogue.BuiltIn, Seed);

        string[] alone = [.. reports.Of(new SampleYears(2016, 2016), SampleFormat.Csv).Select(HashOf)];
        string[] among = [.. reports.Of(new SampleYears(2014, 2018), SampleFormat.Csv).Where(file => file.Period.StartsWith("2016", StringComparison.Ordinal)).Select(HashOf)];

        Assert.Equal(alone, among);
    }

    [Fact]
    public void Of_AnotherSeed_IsAnotherCountry() =>
        Assert.NotEqual(
            new SampleReports(Catalogue.BuiltIn, 1).Of(new SampleYears(2016, 2016), SampleFormat.Csv).Select(HashOf),
            new SampleReports(Catalogue.BuiltIn, 2).Of(new SampleYears(2016, 2016), SampleFormat.Csv).Select(HashOf));

    [Theory]
    [InlineData(nameof(SampleFormat.Mixed))]
    [InlineData(nameof(SampleFormat.Xlsx))]
    [InlineData(nameof(SampleFormat.Csv))]
    public void Of_EveryFile_IsTakenWithoutAFindingAndRefusedAsReal(string formatName)
    {
        SampleFormat format = Enum.Parse<SampleFormat>(formatName);
        var checker = new ReportChecker(Catalogue.BuiltIn);
        foreach (SampleFile file in new SampleReports(Catalogue.BuiltIn, Seed).Of(LastOf63AndFirstOf34, format))
        {
            CheckResult taken = Check(file, Dataset.Synthetic);
            CheckResult refused = Check(file, Dataset.Real);

            Assert.True(taken.Outcome == CheckOutcome.Done, file.Name);
            Assert.Empty(taken.Issues);
            Assert.True(taken.Observations.Count > 5, file.Name);
            Assert.DoesNotContain(taken.Observations, observation => observation.NeedsReview);
            Assert.Equal([IssueCode.SyntheticReport], refused.Issues.Select(issue => issue.Code));
            Assert.Contains("gia-lap", file.Name, StringComparison.Ordinal);
        }

        CheckResult Check(SampleFile file, Dataset dataset)
        {
            using var content = new MemoryStream(file.Content);
            return checker.Check(content, file.Name, ReportDestination.Of(Catalogue.BuiltIn, file.Province, file.Period) with { Dataset = dataset }, CancellationToken.None);
        }
    }

    // A country whose provinces report soundly year by year gives nobody anything to look at; that a result is exactly its target happens, and is a note.
    [Fact]
    public void Of_SeveralYears_AgainstTheProvincesHistory_HasNoWarning()
    {
        var checker = new ReportChecker(Catalogue.BuiltIn);
        foreach (IGrouping<string, SampleFile> province in new SampleReports(Catalogue.BuiltIn, Seed).Of(new SampleYears(2019, 2023), SampleFormat.Csv).GroupBy(file => file.Province))
        {
            List<Observation> history = [];
            foreach (SampleFile file in province.OrderBy(file => ReportingPeriod.Parse(file.Period)))
            {
                using var content = new MemoryStream(file.Content);
                ReportDestination destination = ReportDestination.Of(Catalogue.BuiltIn, file.Province, file.Period) with { Dataset = Dataset.Synthetic };
                CheckResult result = checker.Check(content, file.Name, destination, new ReportBackground { History = [.. history] }, CancellationToken.None);

                Assert.Equal([], result.Issues.Where(issue => issue.Severity > Severity.Info).Select(issue => $"{file.Province}/{file.Period}/{file.Name}: {issue.Message}"));
                history.AddRange(result.Observations.Where(observation => observation is { SameAs: null, PartOf: null }));
            }
        }
    }

    [Fact]
    public void Of_SeveralYears_HasEveryKindOfDelivery()
    {
        SampleFile[] files = [.. new SampleReports(Catalogue.BuiltIn, 1).Of(new SampleYears(2019, 2025), SampleFormat.Csv)];

        Assert.InRange(files.Where(file => file.Period == "2019").Select(file => file.Province).Distinct().Count(), 40, 62);
        Assert.InRange(files.Where(file => file.Period == "2025").Select(file => file.Province).Distinct().Count(), 25, 34);
        Assert.Contains(files, file => file.Period.EndsWith("-H1", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Name.Contains("-phu-luc.", StringComparison.Ordinal));
        Assert.Equal(files.Length, files.Select(file => $"{file.Province}/{file.Period}/{file.Name}").Distinct().Count());
    }

    private static string HashOf(SampleFile file) => $"{file.Province}/{file.Period}/{file.Name} {Convert.ToHexStringLower(SHA256.HashData(file.Content))}";
}
