using System.Collections.Concurrent;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>The app with one catalogue over stores that it shares with others.</summary>
internal sealed class Deployment
{
    public const string Film = "Bến Tre;2010;Phim tuyên truyền về SXSH;3;phim;";
    public const string Aware = "Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;";
    public const string Applying = "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;16;doanh nghiệp;";

    /// <summary>A version that states no less than any of these.</summary>
    public static readonly byte[] Corrected = Csv(Film, Aware.Replace(";50;", ";51;", StringComparison.Ordinal), Applying);

    // Learning the words of a catalogue takes time.
    private static readonly ConcurrentDictionary<Catalogue, ReportChecker> Checkers = new();

    private readonly ReportPipeline _pipeline;

    public Deployment(Stores stores, Catalogue catalogue, ManualTime time)
    {
        Stores = stores;
        Time = time;
        var intake = new SubmissionIntake(stores, catalogue, time);
        ReportChecker checker = Checkers.GetOrAdd(catalogue, known => new ReportChecker(known));
        Replacement = new RunReplacement(stores, time);
        Cleanup = new RunCleanup(stores, time);
        Reprocessor = new ReportReprocessor(stores, catalogue, new OriginalChecker(catalogue, intake, checker), Replacement);
        Queries = new SubmissionQueries(stores, catalogue, Replacement);
        _pipeline = new ReportPipeline(stores, catalogue, intake, checker);
        Sweep = new ReportSweep(stores, new UploadAudit(stores), _pipeline, new RollUpPublisher(stores, catalogue, time), Cleanup);
    }

    public Stores Stores { get; }

    public ManualTime Time { get; }

    public RunReplacement Replacement { get; }

    public RunCleanup Cleanup { get; }

    public ReportReprocessor Reprocessor { get; }

    public SubmissionQueries Queries { get; }

    public ReportSweep Sweep { get; }

    public RunId Run => Reprocessor.Run;

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes($"tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\n{string.Join('\n', rows)}\n");

    /// <summary>Uploads a file and brings it through.</summary>
    public async Task<SubmissionId> SubmitAsync(string blobName, byte[] content)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        await Stores.Uploads.WriteAsync(blobName, new MemoryStream(content), Dataset.Real, CancellationToken.None);
        await _pipeline.IngestAsync(blobName, CancellationToken.None);
        foreach (WorkItem item in await Stores.RollUps.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            await Stores.RollUps.CompleteAsync(item, CancellationToken.None);
        }

        return (await Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).SingleAsync(version => version.BlobName == blobName)).Id;
    }

    public Task<ReprocessOutcome> Preview(SubmissionId id) => Reprocessor.PreviewAsync(id, CancellationToken.None);

    public Task<ReprocessOutcome> Apply(SubmissionId id) => Reprocessor.ApplyAsync(id, Run, Actor.System, CancellationToken.None);

    public async Task<Submission> Version(SubmissionId id) => (await Stores.Ledger.FindAsync(id, CancellationToken.None))!;

    public async Task<ReportPointers?> Pointers(SubmissionId id) => await Stores.Ledger.FindPointersAsync(id.Report, CancellationToken.None);

    /// <summary>What the ministry's acceptance will do.</summary>
    public async Task Accept(SubmissionId id)
    {
        Submission version = await Version(id);
        ReportPointers pointers = (await Pointers(id))!;
        Xunit.Assert.True(await Stores.Ledger.TryCommitAsync(version with { Review = ReviewState.Accepted }, pointers with { Official = pointers.Current }, CancellationToken.None));
    }

    public async Task<IReadOnlyList<Observation>> Observations(SubmissionId id, RunId run) => await Stores.Runs.ObservationsAsync(id, run, CancellationToken.None).ToListAsync();

    public async Task<IReadOnlyList<Issue>> Issues(SubmissionId id, RunId run) => await Stores.Runs.IssuesAsync(id, run, CancellationToken.None).ToListAsync();

    /// <summary>What readers see: values and indicators of all current reports.</summary>
    public async Task<string> Seen()
    {
        Page<ObservationAnswer> page = await new ObservationQueries(Stores).ListAsync(new ObservationFilter(null, null, null, null, null), new PageRequest(1000, null), CancellationToken.None);
        return string.Join("; ", page.Items.Select(item => $"{item.Indicator} {item.Value} {item.Unit}"));
    }

    public async Task<IReadOnlyList<string>> Outdated()
    {
        SubmissionFilter filter = new(null, null, null, null, null, null, null, Run);
        List<string> ids = [];
        string? next = null;
        do
        {
            Page<SubmissionAnswer> page = await Queries.ListAsync(filter, new PageRequest(1, next), CancellationToken.None);
            ids.AddRange(page.Items.Select(item => item.Id));
            next = page.Next;
        }
        while (next is not null);

        return ids;
    }

    public Task Clean() => Sweep.RunAsync(CancellationToken.None);
}
