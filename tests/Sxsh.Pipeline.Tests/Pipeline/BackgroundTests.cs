using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>What a province reported and answered before, and what it does to the findings of its next report.</summary>
public sealed class BackgroundTests
{
    [Fact]
    public async Task Ingest_FarFromTheYearBefore_WarnsAndTheSameAloneDoesNot()
    {
        PipelineBench bench = new();
        await bench.Ingest(bench.Put("ben-tre/2010/a.csv", Report(2010, 40)));
        await bench.Ingest(bench.Put("ben-tre/2011/a.csv", Report(2011, 400)));
        await bench.Ingest(bench.Put("soc-trang/2011/a.csv", Encoding.UTF8.GetBytes("tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\nSóc Trăng;2011;Doanh nghiệp đã áp dụng SXSH;400;doanh nghiệp;\n")));

        Dictionary<string, IReadOnlyList<Issue>> issues = await AllIssues(bench);

        Assert.Equal([IssueCode.JumpAgainstHistory], issues["real~63-83~2011~a.csv~1"].Select(issue => issue.Code));
        Assert.Empty(issues["real~63-83~2010~a.csv~1"]);
        Assert.Empty(issues["real~63-94~2011~a.csv~1"]);
    }

    [Fact]
    public async Task Ingest_VersionThatCountsNoMore_IsNoHistory()
    {
        PipelineBench bench = new();
        await bench.Ingest(bench.Put("ben-tre/2010/a.csv", Report(2010, 4000)));
        await bench.Ingest(bench.Put("ben-tre/2010/b/a.csv", Report(2010, 390)));
        await bench.Ingest(bench.Put("ben-tre/2011/a.csv", Report(2011, 400)));

        Assert.Empty((await AllIssues(bench))["real~63-83~2011~a.csv~1"]);
    }

    [Fact]
    public async Task Answer_ToAWarning_QuietsItInTheNextVersionUntilTheValueChanges()
    {
        PipelineBench bench = new();
        await bench.Ingest(bench.Put("ben-tre/2010/a.csv", Report(2010, 40)));
        await bench.Ingest(bench.Put("ben-tre/2011/a.csv", Report(2011, 400)));
        SubmissionQueries queries = new(bench.Stores, Catalogue.BuiltIn, new RunReplacement(bench.Stores, bench.Time));
        Submission first = (await bench.Versions()).Single(version => version.Id.Report.Period == ReportingPeriod.OfYear(2011));
        Issue asked = Assert.Single((await queries.IssuesAsync(first.Id, CancellationToken.None))!.Items);
        Assert.Equal(1, first.Counts?.Warnings);

        await bench.Stores.Guidance.AddReplyAsync(new IssueReply(first.Id, asked.Code, asked.Concern!, asked.Message, new Decision(new Actor(Role.Province, "a", "Nguyễn Văn A"), bench.Time.GetUtcNow(), "đúng, vì có khu công nghiệp mới", null)), [], CancellationToken.None);
        await bench.Ingest(bench.Put("ben-tre/2011/b/a.csv", Report(2011, 400, "Phim ngắn;3;phim")));
        await bench.Ingest(bench.Put("ben-tre/2011/c/a.csv", Report(2011, 401, "Phim ngắn;3;phim")));

        Submission[] later = [.. (await bench.Versions()).Where(version => version.Id.Report == first.Id.Report).OrderBy(version => version.Id.Number).Skip(1)];
        Assert.Equal([0, 1], later.Select(version => version.Counts?.Warnings ?? -1));
        Issue quiet = Assert.Single((await queries.IssuesAsync(later[0].Id, CancellationToken.None))!.Items);
        Assert.Equal((IssueCode.JumpAgainstHistory, "đúng, vì có khu công nghiệp mới"), (quiet.Code, quiet.Answered?.Reason));
        Assert.Null(Assert.Single((await queries.IssuesAsync(later[1].Id, CancellationToken.None))!.Items).Answered);
        Assert.NotNull(Assert.Single((await queries.IssuesAsync(first.Id, CancellationToken.None))!.Items).Answered);
    }

    private static async Task<Dictionary<string, IReadOnlyList<Issue>>> AllIssues(PipelineBench bench)
    {
        Dictionary<string, IReadOnlyList<Issue>> issues = [];
        foreach (Submission version in await bench.Versions())
        {
            issues[$"{version.Id.Report}~{version.Id.Number}"] = await bench.Issues(version);
        }

        return issues;
    }

    private static byte[] Report(int year, int applying, params string[] more) => Encoding.UTF8.GetBytes(string.Concat(
        new[] { "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu" }
            .Concat(more.Select(row => $"Bến Tre;{year};{row};"))
            .Append($"Bến Tre;{year};Doanh nghiệp đã áp dụng SXSH;{applying};doanh nghiệp;")
            .Select(line => line + "\n")));
}
