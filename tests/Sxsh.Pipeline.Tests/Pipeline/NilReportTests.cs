using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Xunit;

namespace Sxsh.Pipeline.Tests.Pipeline;

public sealed class NilReportTests
{
    private static readonly ReportChecker Checker = new(Catalogue.BuiltIn);

    private readonly PipelineBench _bench = new();

    [Fact]
    public async Task Ingest_NilReport_IsDoneWithoutValues()
    {
        Assert.True(Catalogue.BuiltIn.TryGetProvince(Area.Parse("63-83"), out Province? benTre));
        byte[] bytes = NilReport.Write(benTre, ReportingPeriod.OfYear(2011));

        await _bench.Ingest(_bench.Put($"ben-tre/2011/u1/{NilReport.FileName}", bytes));
        await _bench.Ingest(_bench.Put($"ben-tre/2011/u2/{NilReport.FileName}", bytes));

        Submission nil = Assert.Single(await _bench.Versions());
        Assert.True(nil.IsNil);
        Assert.Equal(IssueCode.NilReport, Assert.Single(await _bench.Issues(nil)).Code);
        Assert.Empty(await _bench.Current());
        LedgerAnswer ledger = await _bench.Ledger();
        Assert.Equal((2, 2), (ledger.Received, ledger.Done));
    }

    [Theory]
    [InlineData("BÁO CÁO KHÔNG PHÁT SINH\nTỉnh, thành phố;Bến Tre\nKỳ báo cáo;2011\n", CheckOutcome.Done)]
    [InlineData("Báo cáo không phát sinh;\nGhi chú;Trong năm không tổ chức lớp nào\n", CheckOutcome.Done)]
    [InlineData("BÁO CÁO KHÔNG PHÁT SINH;\nDoanh nghiệp áp dụng SXSH;16\n", CheckOutcome.Rejected)]
    [InlineData("BÁO CÁO KHÔNG PHÁT SINH;\nTỉnh, thành phố;Bến Tre;16\n", CheckOutcome.Rejected)]
    [InlineData("Tỉnh, thành phố;Bến Tre\nKỳ báo cáo;2011\n", CheckOutcome.Rejected)]
    public void Check_File_IsNilOnlyIfItSaysNothingElse(string text, CheckOutcome outcome)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));

        CheckResult result = Checker.Check(content, "a.csv", "ben-tre", "2011", CancellationToken.None);

        Assert.Equal(outcome, result.Outcome);
        Assert.Empty(result.Observations);
    }
}
