using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Account;

public sealed class AccountSubmissionLedgerTests(AzuriteFixture azurite) : SubmissionLedgerContract
{
    protected override async Task<ISubmissionLedger> OpenAsync() => (await azurite.NewStoresAsync()).Ledger;
}

public sealed class AccountFigureDecisionTests(AzuriteFixture azurite) : FigureDecisionContract
{
    protected override async Task<ISubmissionLedger> OpenAsync() => (await azurite.NewStoresAsync()).Ledger;
}

public sealed class AccountAuditOutboxTests(AzuriteFixture azurite) : AuditOutboxContract
{
    protected override Task<Stores> OpenAsync() => azurite.NewStoresAsync();
}

public sealed class AccountCalendarStoreTests(AzuriteFixture azurite) : CalendarStoreContract
{
    protected override Task<Stores> OpenAsync() => azurite.NewStoresAsync();
}

public sealed class AccountCoverStoreTests(AzuriteFixture azurite) : CoverStoreContract
{
    protected override Task<Stores> OpenAsync() => azurite.NewStoresAsync();
}

public sealed class AccountAuditStoreTests(AzuriteFixture azurite) : AuditStoreContract
{
    protected override Task<Stores> OpenAsync() => azurite.NewStoresAsync();
}

public sealed class AccountNoticeStoreTests(AzuriteFixture azurite) : NoticeStoreContract
{
    protected override async Task<INoticeStore> OpenAsync() => (await azurite.NewStoresAsync()).Notices;
}

public sealed class AccountWebhookStoreTests(AzuriteFixture azurite) : WebhookStoreContract
{
    protected override Task<Stores> OpenAsync() => azurite.NewStoresAsync();
}

public sealed class AccountRunStoreTests(AzuriteFixture azurite) : RunStoreContract
{
    [Fact]
    public async Task Write_TextTooLongOrHalfAPair_IsCutAndMended()
    {
        IRunStore runs = await OpenAsync();
        var id = new SubmissionId(Samples.BenTre2011, 1);
        Observation observation = Samples.MinimalObservation(1) with { ReportedValue = new string('x', 40_000), Subject = "a\uD83D" };

        await runs.WriteAsync(id, new RunId("0f"), [observation], [], Samples.Token);

        Observation read = await runs.ObservationsAsync(id, new RunId("0f"), Samples.Token).SingleAsync(Samples.Token);
        Assert.Equal(new string('x', 32_000), read.ReportedValue);
        Assert.Equal("a\uFFFD", read.Subject);
    }

    protected override async Task<IRunStore> OpenAsync() => (await azurite.NewStoresAsync()).Runs;
}

public sealed class AccountOriginalStoreTests(AzuriteFixture azurite) : OriginalStoreContract
{
    protected override async Task<IOriginalStore> OpenAsync() => (await azurite.NewStoresAsync()).Originals;
}

public sealed class AccountPublishedStoreTests(AzuriteFixture azurite) : PublishedStoreContract
{
    [Fact]
    public async Task Write_Blobs_HaveTheirNamesAndContentTypes()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IPublishedStore published = (await account.OpenStoresAsync()).Published;
        await published.WriteCubeAsync(new CubeScope(CubeAudience.National, Dataset.Real), "aa", new byte[] { 1 }, Samples.Token);
        await published.WritePartAsync(CubeAudience.National, Samples.BenTre, "bb", new byte[] { 2 }, Samples.Token);
        await published.TryWriteIndexAsync(new CubeScope(CubeAudience.Public, Dataset.Synthetic), new CubeIndex("aa", Samples.Noon, new Dictionary<Area, AreaVersion> { [Samples.BenTre] = new("v", "bb") }, null), Samples.Token);

        var container = new BlobContainerClient(account.ConnectionString, "published");
        List<BlobItem> items = await container.GetBlobsAsync(cancellationToken: Samples.Token).ToListAsync(Samples.Token);
        BlobDownloadResult index = await container.GetBlobClient("cube/public/synthetic/latest.json").DownloadContentAsync(Samples.Token);

        Assert.Equal(["cube/national/real/aa.json", "cube/public/synthetic/latest.json", "parts/63-83/bb.json"], items.Select(item => item.Name));
        Assert.All(items, item => Assert.Equal("application/json", item.Properties.ContentType));
        Assert.Equal(["br", null, null], items.Select(item => string.IsNullOrEmpty(item.Properties.ContentEncoding) ? null : item.Properties.ContentEncoding));
        Assert.Equal("""{"hash":"aa","madeAt":"2026-11-21T12:00:00+00:00","areas":{"63-83":{"version":"v","partHash":"bb"}}}""", index.Content.ToString());
    }

    protected override async Task<IPublishedStore> OpenAsync() => (await azurite.NewStoresAsync()).Published;
}

public sealed class AccountUploadStoreTests(AzuriteFixture azurite) : UploadStoreContract
{
    [Fact]
    public async Task Write_Upload_LeavesAReceiptWithItsHash()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IUploadStore uploads = (await account.OpenStoresAsync()).Uploads;

        UploadedBlob written = await uploads.WriteAsync("a/2011/x.csv", new ForwardOnlyStream(Encoding.UTF8.GetBytes("abc")), Dataset.Real, Samples.Token);

        BlobDownloadResult download = await new BlobContainerClient(account.ConnectionString, "receipts").GetBlobClient("a/2011/x.csv").DownloadContentAsync(Samples.Token);
        JsonElement receipt = JsonDocument.Parse(download.Content.ToString()).RootElement;
        Assert.Equal(3, receipt.GetProperty("length").GetInt64());
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", receipt.GetProperty("sha256").GetString());
        Assert.Equal(written.LastModified, receipt.GetProperty("at").GetDateTimeOffset());
    }

    [Fact]
    public async Task OpenRead_OverwrittenByATool_ReturnsNull()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IUploadStore uploads = (await account.OpenStoresAsync()).Uploads;
        BlobClient tool = new BlobContainerClient(account.ConnectionString, "reports").GetBlobClient("a/2011/x.csv");
        await tool.UploadAsync(BinaryData.FromString("1"), overwrite: true, Samples.Token);
        UploadedBlob? before = await uploads.FindAsync("a/2011/x.csv", Samples.Token);
        Assert.NotNull(before);

        await tool.UploadAsync(BinaryData.FromString("2"), overwrite: true, Samples.Token);

        Assert.Equal(Dataset.Real, before.Dataset);
        Assert.Null(await uploads.OpenReadAsync(before, Samples.Token));
        Assert.Equal("2"u8.ToArray(), await ReadAsync(uploads, await uploads.ListAsync(Samples.Token).SingleAsync(Samples.Token)));
        Assert.Empty(await uploads.ListReceiptsAsync(Samples.Token).ToListAsync(Samples.Token));
    }

    protected override async Task<IUploadStore> OpenAsync() => (await azurite.NewStoresAsync()).Uploads;
}

public sealed class AccountWorkQueueTests(AzuriteFixture azurite) : WorkQueueContract
{
    private AzuriteAccount? _account;

    [Fact]
    public async Task Send_Text_IsBase64OnTheWireAndNeverExpires()
    {
        IWorkQueue queue = await OpenAsync();
        await queue.SendAsync("63-83", Samples.Token);

        QueueMessage message = Assert.Single((await Queue("rollups").ReceiveMessagesAsync(1, cancellationToken: Samples.Token)).Value);

        Assert.Equal("NjMtODM=", message.MessageText);
        Assert.True(message.ExpiresOn > Samples.Noon.AddYears(50));
    }

    [Fact]
    public async Task Receive_PlainTextOfSomebodyElse_IsHandedOnAndBlocksNothing()
    {
        IWorkQueue queue = await OpenAsync();
        await Queue("rollups").SendMessageAsync("không phải Base64", Samples.Token);
        await queue.SendAsync("63-83", Samples.Token);

        IReadOnlyList<WorkItem> items = await queue.ReceiveAsync(32, TimeSpan.FromMinutes(1), Samples.Token);

        Assert.Equal(["63-83", "không phải Base64"], items.Select(item => item.Text).Order(StringComparer.Ordinal));
    }

    protected override async Task<IWorkQueue> OpenAsync()
    {
        _account = await azurite.NewAccountAsync();
        return (await _account.OpenStoresAsync()).RollUps;
    }

    protected override async Task<IReadOnlyList<string>> PoisonedAsync()
    {
        QueueMessage[] messages = await Queue("rollups-poison").ReceiveMessagesAsync(32, cancellationToken: Samples.Token);
        return [.. messages.Select(message => Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)))];
    }

    private QueueClient Queue(string name) => new(_account!.ConnectionString, name);
}

public sealed class AccountKeyStoreTests(AzuriteFixture azurite) : KeyStoreContract
{
    protected override Task<Stores> OpenStoresAsync() => azurite.NewStoresAsync();
}

public sealed class AccountCounterStoreTests(AzuriteFixture azurite) : CounterStoreContract
{
    protected override async Task<ICounterStore> OpenAsync() => (await azurite.NewStoresAsync()).Counters;
}

public sealed class AccountGuidanceStoreTests(AzuriteFixture azurite) : GuidanceStoreContract
{
    protected override Task<Stores> OpenAsync() => azurite.NewStoresAsync();
}
