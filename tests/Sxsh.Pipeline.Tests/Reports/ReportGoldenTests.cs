using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Tests.Model;
using Sxsh.Pipeline.Tests.Reading;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reports;

/// <summary>Takes every report under <c>tests/reports</c> through all stages and compares what comes out whole with <c>expected.csv</c> and <c>issues.csv</c>.</summary>
public sealed class ReportGoldenTests
{
    private const string ObservationHeader =
        "area,indicator,period,kind,value,valueMax,unit,qualifier,status,subject,sector,programme,size,base,sameAs,partOf,needsReview,sheet,cell,reported";

    private const string IssueHeader = "code,severity,sheet,cell";

    public static TheoryData<string> Reports =>
        [.. Directory.GetFiles(ReadingTestFiles.Folder, "report.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(ReadingTestFiles.Folder, Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void AllStages_Report_GivesExpectedObservationsAndIssues(string folder)
    {
        CheckResult result = Process(folder);

        Assert.Equal(Text(Expected(folder, "expected.csv", ObservationHeader)), Text(result.Observations.Select(Line)));
        Assert.Equal(Text(Expected(folder, "issues.csv", IssueHeader).Order(StringComparer.Ordinal)), Text(result.Issues.Select(Line).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain([.. result.Issues.Select(issue => issue.MessageEn), .. result.Tables.SelectMany(table => table.Columns).Select(column => column.WhyEn)], EnglishText.HasVietnamese);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void AllStages_UnderACultureWithOtherNumbers_GiveTheSame(string folder)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("vi-VN");
            CheckResult result = Process(folder);

            Assert.Equal(Text(Expected(folder, "expected.csv", ObservationHeader)), Text(result.Observations.Select(Line)));
            Assert.Equal(Expected(folder, "issues.csv", IssueHeader).Count, result.Issues.Count);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CheckResult Process(string folder)
    {
        string[] besides = ["report.json", "expected.csv", "issues.csv"];
        string report = Directory.GetFiles(Path.Combine(ReadingTestFiles.Folder, folder)).Single(path => !besides.Contains(Path.GetFileName(path)));
        ReportContext context = Context(folder);
        using FileStream content = File.OpenRead(report);
        return new ReportChecker(Catalogue.BuiltIn).Check(content, Path.GetFileName(report), new ReportDestination(context.Area, context.Period, []), CancellationToken.None);
    }

    private static ReportContext Context(string folder)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(ReadingTestFiles.Folder, folder, "report.json")));
        string province = json.RootElement.GetProperty("province").GetString()!;
        Province found = Assert.Single(Catalogue.BuiltIn.Provinces, candidate => candidate.Slug == province && candidate.Area.Scheme == AreaScheme.Provinces63);
        return new ReportContext(found.Area, ReportingPeriod.Parse(json.RootElement.GetProperty("period").GetString()!));
    }

    private static List<string> Expected(string folder, string file, string header)
    {
        using FileStream content = File.OpenRead(Path.Combine(ReadingTestFiles.Folder, folder, file));
        using CsvReader rows = CsvReader.Create(content, new CsvReaderOptions { Separator = ',', HasHeader = false }, leaveOpen: true);
        List<string> lines = [];
        while (rows.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)));
        }

        Assert.Equal(header.Replace(',', '|'), lines[0]);
        return lines[1..];
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Line(Observation observation) => string.Join(
        '|',
        observation.Area,
        observation.Indicator,
        observation.Period,
        Snake(observation.Kind),
        Number(observation.Value),
        Number(observation.ValueMax),
        observation.Unit,
        Snake(observation.Qualifier),
        Snake(observation.Status),
        observation.Subject,
        observation.Sector,
        observation.Programme,
        observation.Size,
        observation.Base,
        observation.SameAs?.ToString(CultureInfo.InvariantCulture),
        observation.PartOf?.ToString(CultureInfo.InvariantCulture),
        observation.NeedsReview ? "true" : "false",
        observation.Source.Sheet,
        observation.Source.Cell,
        observation.ReportedValue);

    private static string Line(Issue issue) => string.Join(
        '|',
        JsonNamingPolicy.KebabCaseLower.ConvertName(issue.Code.ToString()),
        Snake(issue.Severity),
        issue.Source.Sheet,
        issue.Source.Cell);

    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
