using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Pipeline;
using Xunit;

namespace Sxsh.Pipeline.Tests.Decisions;

/// <summary>The whole pipeline over memory stores, with people who decide.</summary>
internal sealed class DecisionBench
{
    public static readonly Actor Ministry = new(Role.Ministry, "ministry", "Vụ Tiết kiệm năng lượng");
    public static readonly Actor Officer = new(Role.Province, "ben-tre", "Sở Công Thương Bến Tre");
    public static readonly ReportKey Report = new(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.OfYear(2011), "a.csv");

    private static readonly string[] Indicators =
    [
        "Doanh nghiệp có nhận thức về SXSH", "Doanh nghiệp áp dụng SXSH",
    ];

    private int _uploads;

    public DecisionBench()
    {
        Decisions = new ReportDecisions(Bench.Stores, Catalogue.BuiltIn, Bench.Time);
        Queries = new SubmissionQueries(Bench.Stores, Catalogue.BuiltIn, new RunReplacement(Bench.Stores, Bench.Time));
    }

    public PipelineBench Bench { get; } = new();

    public Stores Stores => Bench.Stores;

    public ReportDecisions Decisions { get; }

    public SubmissionQueries Queries { get; }

    public static SubmissionId Id(int number) => new(Report, number);

    /// <summary>A report of so many values, the first of which is told apart by its own.</summary>
    public static byte[] Values(int count, int first) => Encoding.UTF8.GetBytes(
        "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\n"
        + string.Join('\n', Enumerable.Range(0, count).Select(i => $"Bến Tre;{2000 + (i / 2)};{Indicators[i % 2]};{(i == 0 ? first : 10 + i)};doanh nghiệp;"))
        + "\n");

    /// <summary>Uploads a version a second after the last one; its trigger is still to come.</summary>
    public string Upload(int count, int first) => Bench.Put($"ben-tre/2011/u{++_uploads}/a.csv", Values(count, first));

    public async Task<SubmissionId> Submit(int count, int first)
    {
        string blob = Upload(count, first);
        await Bench.Ingest(blob);
        return (await Bench.Versions()).Single(version => version.BlobName == blob).Id;
    }

    public async Task<Submission> Version(SubmissionId id) => (await Stores.Ledger.FindAsync(id, CancellationToken.None))!;

    public Task<ReportPointers?> Pointers() => Stores.Ledger.FindPointersAsync(Report, CancellationToken.None);

    public async Task<string> Revision(SubmissionId id) => (await Queries.FindAsync(id, CancellationToken.None))!.Revision;

    public async Task<SubmissionAnswer> Answer(SubmissionId id) => (await Queries.FindAsync(id, CancellationToken.None))!;

    public async Task<DecisionOutcome> Accept(SubmissionId id) => await Decisions.AcceptAsync(id, Ministry, await Revision(id), CancellationToken.None);

    public async Task<DecisionOutcome> Return(SubmissionId id) => await Decisions.ReturnAsync(id, Ministry, await Revision(id), "Thiếu số liệu ngành giấy.", new DateOnly(2026, 12, 31), CancellationToken.None);

    public async Task<DecisionOutcome> Withdraw(SubmissionId id) => await Decisions.WithdrawAsync(id, Officer, await Revision(id), "Nộp nhầm tệp.", false, CancellationToken.None);

    public async Task<DecisionOutcome> WithdrawOfficial(SubmissionId id, Actor by) => await Decisions.WithdrawAsync(id, by, await Revision(id), "Số liệu sai.", true, CancellationToken.None);

    public async Task<DecisionOutcome> Confirm(SubmissionId id) => await Decisions.ConfirmAsync(id, Officer, await Revision(id), CancellationToken.None);

    /// <summary>The first value of each report that counts, or is official.</summary>
    public async Task<IReadOnlyList<decimal?>> First(bool isOfficial)
    {
        ObservationFilter filter = new(null, null, null, null, null) { IsOfficial = isOfficial };
        Page<ObservationAnswer> page = await new ObservationQueries(Stores).ListAsync(filter, new PageRequest(1000, null), CancellationToken.None);
        return [.. page.Items.GroupBy(item => item.Submission).Select(items => items.First().Value)];
    }

    public async Task<(int? Current, int? Official)> Numbers()
    {
        ReportPointers? pointers = await Pointers();
        return (pointers?.Current?.Number, pointers?.Official?.Number);
    }

    public static void AssertDone(DecisionOutcome outcome)
    {
        Assert.Null(outcome.Refusal);
        Assert.NotNull(outcome.Version);
    }
}
