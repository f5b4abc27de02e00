using System.Globalization;
using System.Text.Json;
using Sxsh.Cli.Reprocessing;
using Sxsh.Cli.Running;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Tests.Reprocessing;

public sealed class ReprocessCommandTests
{
    private const string First = "real~63-83~2011~a.csv~0001";
    private const string Second = "real~63-83~2011~b.csv~0001";

    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task Reprocess_DryRun_ShowsAndAppliesNothing()
    {
        using FakeService service = Serve((id, _) => Json(Answer(id, ReprocessVerdict.Applicable, added: 1)));

        int code = await _terminal.RunAsync("reprocess", "--dry-run", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("Bến Tre, 2011, a.csv", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Tổng: 2 báo cáo", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("50 doanh nghiệp", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Chỉ xem thử, chưa áp dụng gì.", _terminal.Output, StringComparison.Ordinal);
        Assert.All(service.Requests.Where(request => request.Method == "POST"), request => Assert.EndsWith("?dryRun=true", request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reprocess_Yes_AppliesTheRunThatWasShownAlsoWithoutDifferences()
    {
        using FakeService service = Serve((id, _) => Json(Answer(id, ReprocessVerdict.Applicable, added: id == First ? 1 : 0)));

        int code = await _terminal.RunAsync("reprocess", "--yes", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(2, service.Requests.Count(request => request.Path.EndsWith("/reprocess?run=bb22", StringComparison.Ordinal)));
        Assert.Contains("Đã áp dụng 2 báo cáo, trong đó 1 không có khác biệt.", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprocess_WouldBeRejected_IsListedAndNotApplied()
    {
        using FakeService service = Serve((id, _) => Json(Answer(id, id == First ? ReprocessVerdict.WouldBeRejected : ReprocessVerdict.Moved, added: 0)));

        int code = await _terminal.RunAsync("reprocess", "--yes", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Findings, code);
        Assert.DoesNotContain(service.Requests, request => request.Path.Contains("run=", StringComparison.Ordinal));
        Assert.Contains("sẽ không được nhận", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("phải nộp lại", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2 báo cáo giữ nguyên số liệu cũ", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reprocess_OneRefused_GoesOnWithTheOthersAndFails(bool isTrial)
    {
        using FakeService service = Serve((id, isDry) => id == First && isDry == isTrial
            ? FakeService.Answer.Problem(409, """{ "title": "Lần nộp đang được xử lý", "code": "submission-held" }""")
            : Json(Answer(id, ReprocessVerdict.Applicable, added: 1)));

        int code = await _terminal.RunAsync("reprocess", "--yes", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains($"{First}: Lần nộp đang được xử lý [submission-held]", _terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("Đã áp dụng 1 báo cáo", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 báo cáo gặp lỗi", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprocess_Json_IsOneDocumentWithAllOfIt()
    {
        using FakeService service = Serve((id, isDry) => id == Second && !isDry
            ? FakeService.Answer.Problem(412, """{ "title": "Hệ thống đã đổi phiên bản", "code": "run-changed" }""")
            : Json(Answer(id, ReprocessVerdict.Applicable, added: 1)));

        int code = await _terminal.RunAsync("reprocess", "--yes", "--json", "--url", service.Address.ToString());

        JsonElement document = JsonDocument.Parse(_terminal.Output).RootElement;
        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal(2, document.GetProperty("reports").GetArrayLength());
        Assert.Equal("bb22", document.GetProperty("reports")[0].GetProperty("run").GetString());
        Assert.Equal(2, document.GetProperty("totals").GetProperty("added").GetInt32());
        Assert.Equal([First], document.GetProperty("applied").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("run-changed", document.GetProperty("failures")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Reprocess_Filter_GoesToTheService()
    {
        using FakeService service = new(_ => FakeService.Answer.Json("""{ "items": [], "next": null }"""));

        int code = await _terminal.RunAsync("reprocess", "--yes", "--province", "Bến Tre", "--period", "2008/2011-05", "--dataset", "synthetic", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal("/api/submissions?outdated=true&province=B%E1%BA%BFn%20Tre&period=2008%2F2011-05&dataset=synthetic&limit=1000", Assert.Single(service.Requests).Path);
        Assert.Contains("Không có báo cáo nào cần xử lý lại.", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprocess_ManyPages_ReadsThemAll()
    {
        using FakeService service = new(request => request.Method == "POST" ? Json(Answer(IdOf(request), ReprocessVerdict.Applicable, added: 0))
            : request.Path.Contains("after=", StringComparison.Ordinal) ? FakeService.Answer.Json($$"""{ "items": [ {{Row(Second)}} ], "next": null }""")
            : FakeService.Answer.Json($$"""{ "items": [ {{Row(First)}} ], "next": "{{First}}" }"""));

        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("reprocess", "--yes", "--url", service.Address.ToString()));

        Assert.Contains("Đã áp dụng 2 báo cáo", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprocess_NobodyToAskAndNoYes_SaysWhatIsMissingAndAsksNoService()
    {
        using FakeService service = new(_ => FakeService.Answer.Json("{}"));

        int code = await _terminal.RunAsync("reprocess", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Rejected, code);
        Assert.Contains("--yes", _terminal.Errors, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Reprocess_NothingListens_FailsWithTheAddress()
    {
        string address = $"http://127.0.0.1:{LocalPorts.FindFree(1)[0]}/";

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("reprocess", "--dry-run", "--url", address));

        Assert.Contains(address, _terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--url nowhere")]
    [InlineData("--dataset both")]
    [InlineData("--apply")]
    public async Task Reprocess_ArgumentsWrong_AreNotUnderstood(string arguments)
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync(["reprocess", .. arguments.Split(' ')]));

        Assert.NotEmpty(_terminal.Errors);
    }

    [Theory]
    [InlineData(true, ExitCode.Success, 2)]
    [InlineData(false, ExitCode.Findings, 0)]
    public async Task Session_Asked_AppliesOnlyAfterYes(bool isAgreed, int expected, int applied)
    {
        using FakeService service = Serve((id, _) => Json(Answer(id, ReprocessVerdict.Applicable, added: 1)));
        using var client = new ServiceClient(service.Address);
        int asked = 0;
        var session = new ReprocessSession(new ReprocessService(client), (reports, _) => Task.FromResult(isAgreed && (asked = reports) > 0), _terminal.Terminal);

        int code = await session.RunAsync(new ReprocessOptions(service.Address, null, null, null, false, false, false), TestContext.Current.CancellationToken);

        Assert.Equal(expected, code);
        Assert.Equal(applied, asked);
        Assert.Equal(applied, service.Requests.Count(request => request.Path.Contains("run=", StringComparison.Ordinal)));
        Assert.Contains(isAgreed ? "Đã áp dụng 2" : "Chưa áp dụng gì.", _terminal.Output, StringComparison.Ordinal);
    }

    private static FakeService Serve(Func<string, bool, FakeService.Answer> reprocess) => new(request => request.Method == "POST"
        ? reprocess(IdOf(request), request.Path.EndsWith("?dryRun=true", StringComparison.Ordinal))
        : FakeService.Answer.Json($$"""{ "items": [ {{Row(First)}}, {{Row(Second)}} ], "next": null }"""));

    private static string IdOf(FakeService.Request request) => Uri.UnescapeDataString(request.Path.Split('/')[3]);

    private static string Row(string id) => $$"""{ "id": "{{id}}", "dataset": "real", "areaName": "Bến Tre", "period": "2011", "fileName": "{{id.Split('~')[3]}}" }""";

    private static FakeService.Answer Json(ReprocessAnswer answer) => FakeService.Answer.Json(JsonSerializer.Serialize(answer, AnswerJson.Options));

    private static ReprocessAnswer Answer(string id, ReprocessVerdict verdict, int added) => new()
    {
        Submission = id,
        DryRun = true,
        Verdict = verdict,
        RunBefore = "aa11",
        Run = "bb22",
        ProcessingBefore = ProcessingState.Done,
        Outcome = verdict == ReprocessVerdict.WouldBeRejected ? CheckOutcome.Rejected : CheckOutcome.Done,
        CountsBefore = null,
        Counts = new ReportCounts(1, 0, added, added, 0, 0, 0, 0),
        Differences = new ReprocessDifferences(added, 0, 0, 1, 0, 0),
        Added = [.. Enumerable.Range(0, added).Select(Observation)],
        Removed = [],
        Changed = [],
        IssuesAdded = [],
        IssuesRemoved = [],
    };

    private static ObservationAnswer Observation(int row) => ObservationAnswer.Of(
        new Observation
        {
            Area = Area.Parse("63-83"),
            Indicator = new IndicatorId("establishments_aware"),
            Period = ReportingPeriod.OfYear(2010),
            Kind = ObservationKind.Actual,
            Value = 50m,
            Unit = "doanh nghiệp",
            ReportedValue = "50",
            Source = new SourceLocation(null, $"D{(row + 2).ToString(CultureInfo.InvariantCulture)}", null, null, "50"),
        },
        null);
}
