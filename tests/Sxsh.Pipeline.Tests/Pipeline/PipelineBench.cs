using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Pipeline.Tests.Model;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>The whole pipeline over memory stores.</summary>
internal sealed class PipelineBench
{
    public const string BlobName = "ben-tre/2011/a.csv";

    // Learning the words of the catalogue takes time.
    private static readonly ReportChecker Checker = new(Catalogue.BuiltIn);

    public PipelineBench()
        : this(stores => stores)
    {
    }

    /// <summary>With some of the stores replaced.</summary>
    public PipelineBench(Func<Stores, Stores> replace)
    {
        Stores = replace(MemoryStores.Create(Time));
        Intake = new SubmissionIntake(Stores, Catalogue.BuiltIn, Time);
        Pipeline = new ReportPipeline(Stores, Catalogue.BuiltIn, Intake, Checker);
        Publisher = new RollUpPublisher(Stores, Catalogue.BuiltIn, Time);
        Sweep = new ReportSweep(Stores, new UploadAudit(Stores), Pipeline, Publisher, new RunCleanup(Stores, Time));
    }

    public ManualTime Time { get; } = new();

    public Stores Stores { get; }

    public SubmissionIntake Intake { get; }

    public ReportPipeline Pipeline { get; }

    public RollUpPublisher Publisher { get; }

    public ReportSweep Sweep { get; }

    public MemoryUploadStore Uploads => (MemoryUploadStore)Stores.Uploads;

    public static byte[] Report(int aware) =>
        Encoding.UTF8.GetBytes($"tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\nBến Tre;2010;Doanh nghiệp có nhận thức về SXSH;{aware};doanh nghiệp;\n");

    /// <summary>Drops a file a second after the last one.</summary>
    public string Put(string blobName, byte[] content)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        Uploads.Put(blobName, content, Dataset.Real);
        return blobName;
    }

    public Task<IngestOutcome> Ingest(string blobName) => Pipeline.IngestAsync(blobName, CancellationToken.None);

    public async Task<IReadOnlyList<Submission>> Versions() => await Stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync();

    public async Task<IReadOnlyList<Issue>> Issues(Submission submission) =>
        await Stores.Runs.IssuesAsync(submission.Id, submission.Run!.Value, CancellationToken.None).ToListAsync();

    /// <summary>The values that count now.</summary>
    public async Task<IReadOnlyList<decimal?>> Current()
    {
        Page<ObservationAnswer> page = await new ObservationQueries(Stores).ListAsync(new ObservationFilter(null, null, null, null, null), new PageRequest(1000, null), CancellationToken.None);
        return [.. page.Items.Select(item => item.Value)];
    }

    /// <summary>The balance, after making sure that it is one.</summary>
    public async Task<LedgerAnswer> Ledger()
    {
        LedgerAnswer ledger = await new LedgerQueries(Stores, new UploadAudit(Stores), Catalogue.BuiltIn, Time).BalanceAsync(null, null, Publisher.FindStaleAsync, CancellationToken.None);
        Xunit.Assert.True(ledger.Balanced);
        Xunit.Assert.DoesNotContain(ledger.Tasks.Select(task => task.MessageEn), EnglishText.HasVietnamese);
        return ledger;
    }

    /// <summary>Works off the queue of roll-ups.</summary>
    public async Task<IReadOnlyList<string>> RollUp()
    {
        List<string> texts = [];
        foreach (WorkItem item in await Stores.RollUps.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            texts.Add(item.Text);
            await Publisher.PublishAsync(RollUpMessage.Read(item.Text), CancellationToken.None);
            await Stores.RollUps.CompleteAsync(item, CancellationToken.None);
        }

        return texts;
    }
}
