using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Tables;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Account;

/// <summary>Holds the tables of <c>Storage/README.md</c> against the rows that the stores write.</summary>
public sealed class StorageReadmeTests(AzuriteFixture azurite)
{
    private static readonly string[] Readme = File.ReadAllLines(RepositoryRoot.Combine("functions", "Sxsh.Pipeline", "Storage", "README.md"));
    private static readonly ReportKey Unresolved = new(Dataset.Synthetic, null, null, "bao-cao.xlsx");

    [Fact]
    public async Task Submissions_Versions_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ISubmissionLedger ledger = (await account.OpenStoresAsync()).Ledger;
        await ledger.TryAddAsync(Samples.Minimal(Unresolved, 1), Samples.Token);
        await ledger.TryAddAsync(Samples.Finished(Samples.BenTre2011, 1), Samples.Token);

        await AssertDocumentedAsync("Submissions: versions", account, "Submissions");
    }

    [Fact]
    public async Task Submissions_Pointers_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ISubmissionLedger ledger = (await account.OpenStoresAsync()).Ledger;
        foreach (ReportKey report in new[] { Unresolved, Samples.BenTre2011 })
        {
            Submission? version = await ledger.TryAddAsync(Samples.Minimal(report, 1), Samples.Token);
            ReportPointers pointers = Samples.Pointers(report, 1, null);
            Assert.True(await ledger.TryCommitAsync(version!, report == Unresolved ? pointers : pointers with { Official = pointers.Latest, IsWithdrawn = true, Reviewed = 2, OfficialReviewed = 1 }, Samples.Token));
        }

        await AssertDocumentedAsync("Submissions: pointers", account, "Submissions", "p~");
    }

    [Fact]
    public async Task Submissions_FigureDecisions_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ISubmissionLedger ledger = (await account.OpenStoresAsync()).Ledger;
        foreach (ReportKey report in new[] { Unresolved, Samples.BenTre2011 })
        {
            Submission? version = await ledger.TryAddAsync(Samples.Minimal(report, 1), Samples.Token);
            Assert.True(await ledger.TryCommitAsync(version!, Samples.Pointers(report, 1, null), Samples.Token));
            ReportPointers? standing = await ledger.FindPointersAsync(report, Samples.Token);
            Assert.True(await ledger.TryDecideAsync(report == Unresolved ? Samples.Discarding(report, 1) : Samples.Correction(report, 1), standing! with { Reviewed = 1 }, [], Samples.Token));
        }

        await AssertDocumentedAsync("Submissions: figure decisions", account, "Submissions", "r~");
    }

    [Fact]
    public async Task Submissions_Repeats_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ISubmissionLedger ledger = (await account.OpenStoresAsync()).Ledger;
        await ledger.AddRepeatAsync(Samples.Repeat(Unresolved, "a", "0x1"), Samples.Token);
        await ledger.AddRepeatAsync(Samples.Repeat(Samples.BenTre2011, "b", "0x1"), Samples.Token);

        await AssertDocumentedAsync("Submissions: repeats", account, "Submissions");
    }

    [Fact]
    public async Task Submissions_WaitingEvents_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ISubmissionLedger ledger = (await account.OpenStoresAsync()).Ledger;
        Submission version = Samples.Minimal(Samples.BenTre2011, 1);
        AuditEvent bare = AuditEvent.Of(AuditAction.ReportFailed, Samples.Noon, Actor.System, version.Id, AuditDetails.None);
        AuditEvent full = AuditEvent.Of(AuditAction.ReportReturned, Samples.Noon, new Actor(Role.Ministry, "a", "b"), version.Id, AuditDetails.None.With("reason", "c"));
        await ledger.TryAddAsync(version, [bare, full], Samples.Token);

        await AssertDocumentedAsync("Submissions: waiting events", account, "Submissions", "a~");
    }

    [Fact]
    public async Task Submissions_Covers_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ICoverStore covers = (await account.OpenStoresAsync()).Covers;
        await covers.TrySetAsync(new ReportCover(new SubmissionId(Unresolved, 1), null, null, null, new Decision(Actor.System, Samples.Noon, null, null), null), [], Samples.Token);
        await covers.TrySetAsync(Samples.Cover(new SubmissionId(Samples.BenTre2011, 1)), [], Samples.Token);

        await AssertDocumentedAsync("Submissions: covers", account, "Submissions");
    }

    [Fact]
    public async Task Submissions_Attachments_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ICoverStore covers = (await account.OpenStoresAsync()).Covers;
        await covers.TryAddAsync(Samples.Attachment(new SubmissionId(Unresolved, 1), 'a') with { AddedBy = new Decision(Actor.System, Samples.Noon, null, null) }, [], Samples.Token);
        await covers.TryAddAsync(Samples.Attachment(new SubmissionId(Samples.BenTre2011, 1), 'b'), [], Samples.Token);

        await AssertDocumentedAsync("Submissions: attachments", account, "Submissions");
    }

    [Fact]
    public async Task Calendar_IsAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        ICalendarStore calendar = (await account.OpenStoresAsync()).Calendar;
        await calendar.TrySetAsync(new Sxsh.Pipeline.Model.Calendar.PeriodDeadlines(ReportingPeriod.OfYear(2010), null, null, []) { SetBy = new Decision(Actor.System, Samples.Noon, null, null) }, [], Samples.Token);
        await calendar.TrySetAsync(Samples.Deadlines(ReportingPeriod.OfYear(2011)), [], Samples.Token);

        await AssertDocumentedAsync("Calendar", account, "Calendar");
    }

    [Fact]
    public async Task Audit_Links_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IAuditStore audit = (await account.OpenStoresAsync()).Audit;
        SubmissionId id = new(Samples.BenTre2011, 1);
        AuditEntry bare = AuditEntry.Next(null, AuditEvent.Of(AuditAction.ReportFailed, Samples.Noon, Actor.System, id, AuditDetails.None), Samples.Noon);
        AuditEntry full = AuditEntry.Next(AuditEnd.Of(bare, null), AuditEvent.Of(AuditAction.ReportReturned, Samples.Noon, new Actor(Role.Ministry, "a", "b"), id, AuditDetails.None.With("reason", "c")), Samples.Noon);
        await audit.TryAppendAsync(null, [bare, full], Samples.Token);

        await AssertDocumentedAsync("Audit", account, "Audit", "e~");
    }

    [Fact]
    public async Task Notices_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        INoticeStore notices = (await account.OpenStoresAsync()).Notices;
        Notice bare = Samples.BareNotice(1);
        await notices.TryAddAsync(bare, Samples.Token);
        await notices.TryAddAsync(Samples.FullNotice(2) with { ReadAt = Samples.Noon }, Samples.Token);

        await AssertDocumentedAsync("Notices", account, "Notices");
    }

    [Fact]
    public async Task Webhooks_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IWebhookStore webhooks = (await account.OpenStoresAsync()).Webhooks;
        await webhooks.SetAsync(new Webhook(Samples.BenTre, new Uri("https://nhan.example/thong-bao"), "x", Samples.Noon, "Vụ"), [], Samples.Token);

        await AssertDocumentedAsync("Webhooks", account, "Webhooks");
    }

    [Fact]
    public async Task Deliveries_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IWebhookStore webhooks = (await account.OpenStoresAsync()).Webhooks;
        NoticeDelivery bare = new() { Scope = Area.National, NoticeArea = Samples.BenTre, NoticeId = Samples.BareNotice(1).Id, NextAt = Samples.Noon };
        await webhooks.TryAddDeliveryAsync(bare, Samples.Token);
        await webhooks.TryAddDeliveryAsync(bare with { NoticeId = Samples.BareNotice(2).Id, LastAnswer = "500" }, Samples.Token);

        await AssertDocumentedAsync("Deliveries", account, "Deliveries");
    }

    [Fact]
    public async Task Answers_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IGuidanceStore guidance = (await account.OpenStoresAsync()).Guidance;
        await guidance.AddReplyAsync(Samples.Reply(new SubmissionId(Unresolved, 1), "đúng") with { Given = new Decision(Actor.System, Samples.Noon, null, null) }, [], Samples.Token);
        await guidance.AddReplyAsync(Samples.Reply(new SubmissionId(Samples.BenTre2011, 1), "đúng"), [], Samples.Token);

        await AssertDocumentedAsync("Answers", account, "Answers");
    }

    [Fact]
    public async Task Corrections_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IGuidanceStore guidance = (await account.OpenStoresAsync()).Guidance;
        await guidance.SetCorrectionAsync(Samples.Correction("A", null) with { Given = new Decision(Actor.System, Samples.Noon, null, null) }, [], Samples.Token);
        await guidance.SetCorrectionAsync(Samples.Correction("B", "films"), [], Samples.Token);

        await AssertDocumentedAsync("Corrections", account, "Corrections");
    }

    [Fact]
    public async Task Observations_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IRunStore runs = (await account.OpenStoresAsync()).Runs;
        await runs.WriteAsync(new SubmissionId(Samples.BenTre2011, 1), new RunId("0f"), [Samples.MinimalObservation(null), Samples.FullObservation()], [], Samples.Token);

        await AssertDocumentedAsync("Observations", account, "Observations");
    }

    [Fact]
    public async Task Issues_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IRunStore runs = (await account.OpenStoresAsync()).Runs;
        await runs.WriteAsync(new SubmissionId(Samples.BenTre2011, 1), new RunId("0f"), [], [Samples.MinimalIssue(), Samples.FullIssue()], Samples.Token);

        await AssertDocumentedAsync("Issues", account, "Issues");
    }

    [Fact]
    public async Task Keys_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        IKeyStore keys = (await account.OpenStoresAsync()).Keys;
        await keys.TryAddAsync(Samples.MinimalKey("aa"), [], Samples.Token);
        await keys.TryAddAsync(Samples.FullKey("bb"), [], Samples.Token);

        await AssertDocumentedAsync("Keys", account, "Keys");
    }

    [Fact]
    public async Task Counters_AreAsDocumented()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        await (await account.OpenStoresAsync()).Counters.ShareAsync(new RequestCounter(Samples.Noon, "a~b"), "i1", 5_000_000_000, Samples.Token);

        await AssertDocumentedAsync("Counters", account, "Counters");
    }

    private static Task AssertDocumentedAsync(string section, AzuriteAccount account, string table) => AssertDocumentedAsync(section, account, table, string.Empty);

    /// <summary>The table holds a row with every column and one with none that can be absent.</summary>
    private static async Task AssertDocumentedAsync(string section, AzuriteAccount account, string table, string rowPrefix)
    {
        TableClient client = new TableServiceClient(account.ConnectionString, new TableClientOptions()).GetTableClient(table);
        List<TableEntity> rows = await client.QueryAsync<TableEntity>(null, null, null, Samples.Token)
            .Where(row => row.RowKey.StartsWith(rowPrefix, StringComparison.Ordinal))
            .ToListAsync(Samples.Token);
        TableEntity fullest = rows.MaxBy(row => row.Keys.Count)!;
        TableEntity barest = rows.MinBy(row => row.Keys.Count)!;

        string[] written = [.. fullest.Keys.Select(name => $"{name}: {TypeOf(fullest[name])}, {(barest.Keys.Contains(name) ? "yes" : "no")}").Order(StringComparer.Ordinal)];
        Assert.Equal(Documented(section).Order(StringComparer.Ordinal), written);
        Assert.Equal(Documented(section).Any(column => column.EndsWith(", no", StringComparison.Ordinal)), fullest.Keys.Count != barest.Keys.Count);
    }

    private static IEnumerable<string> Documented(string section) =>
        Readme
            .SkipWhile(line => line != "### " + section)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]}: {cells[2]}, {cells[3]}");

    private static string TypeOf(object? value) => value switch
    {
        string => "String",
        int => "Int32",
        long => "Int64",
        double => "Double",
        bool => "Boolean",
        DateTimeOffset => "DateTime",
        _ => "?",
    };
}
