using System.Globalization;
using Azure;
using Sxsh.Pipeline.Storage.Tables;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Tables;

public sealed class TableClientTests(AzuriteFixture azurite)
{
    public static TheoryData<string, string> Keys => new()
    {
        { "real~63-83", "v~2008_2011-05~bao-cao.xlsx~0001" },
        { "Bến Tre", "Báo cáo sản xuất sạch hơn" },
        { "Bến Tre".Normalize(System.Text.NormalizationForm.FormD), "Đắk Lắk" },
        { "O'Brien ''", "'" },
        { "100%", "%41%2F%27" },
        { "a+b c", " a  b " },
        { "a&b=c;d,e", "(x),y='z'" },
        { "~!@$^*_-", "[]{}<>|`\"" },
        { "a:b", "😀" },
        { string.Empty, "." },
        { "..", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Entity_AnyKeys_CanBeAddedReadChangedFilteredAndDeleted(string partition, string row)
    {
        TableClient table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity(partition, row) { ["A"] = 1 }, Samples.Token);
        await table.AddEntityAsync(new TableEntity(partition, row + "x") { ["A"] = 9 }, Samples.Token);

        TableEntity added = (await table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, Samples.Token)).Value!;
        Response updated = await table.UpdateEntityAsync(new TableEntity(partition, row) { ["B"] = 2 }, added.ETag, TableUpdateMode.Merge, Samples.Token);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}");
        TableEntity found = await table.QueryAsync<TableEntity>(filter, null, null, Samples.Token).SingleAsync(Samples.Token);
        Response deleted = await table.DeleteEntityAsync(partition, row, found.ETag, Samples.Token);

        Assert.Equal((partition, row, 1), (added.PartitionKey, added.RowKey, added.GetInt32("A")));
        Assert.Equal((partition, row, 1, 2), (found.PartitionKey, found.RowKey, found.GetInt32("A"), found.GetInt32("B")));
        Assert.Equal(updated.Headers.ETag, found.ETag);
        Assert.Equal(204, deleted.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, Samples.Token)).HasValue);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>(partition, row + "x", null, Samples.Token)).HasValue);
    }

    [Fact]
    public async Task Entity_EveryType_RoundTrips()
    {
        TableClient table = await NewTableAsync();
        var instant = new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.FromHours(7)).AddTicks(1_234_567);
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "a\r\n\u2028\u0001\"\\</script>é😀",
            ["Empty"] = string.Empty,
            ["Looks"] = "2026-11-21T00:00:00Z",
            ["Yes"] = true,
            ["Int"] = int.MinValue,
            ["Long"] = long.MaxValue,
            ["Whole"] = 5d,
            ["Double"] = -1.5e-20,
            ["Large"] = 1e300,
            ["Instant"] = instant,
            ["Nothing"] = null,
        };

        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, Samples.Token);

        TableEntity read = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Samples.Token)).Value!;
        Assert.Equal(entity["Text"], read.GetString("Text"));
        Assert.Equal(string.Empty, read.GetString("Empty"));
        Assert.Equal("2026-11-21T00:00:00Z", read.GetString("Looks"));
        Assert.True(read.GetBoolean("Yes"));
        Assert.Equal(int.MinValue, read.GetInt32("Int"));
        Assert.Equal(long.MaxValue, read.GetInt64("Long"));
        Assert.Equal([5d, -1.5e-20, 1e300], [read.GetDouble("Whole"), read.GetDouble("Double"), read.GetDouble("Large")]);
        Assert.Equal((instant, TimeSpan.Zero), (read.GetDateTimeOffset("Instant"), read.GetDateTimeOffset("Instant")?.Offset));
        Assert.DoesNotContain("Nothing", read.Keys);
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task Add_PropertyOfAnotherType_Throws()
    {
        TableClient table = await NewTableAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1m }, Samples.Token));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = double.NaN }, Samples.Token));
    }

    [Fact]
    public async Task CreateIfNotExists_Twice_IsNoError()
    {
        TableClient table = await NewTableAsync();

        await table.CreateIfNotExistsAsync(Samples.Token);
    }

    [Fact]
    public async Task Add_EntityExists_Fails409()
    {
        TableClient table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Samples.Token);

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Samples.Token));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task Update_OtherETag_Fails412()
    {
        TableClient table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Samples.Token);
        TableEntity stale = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Samples.Token)).Value!;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, TableUpdateMode.Merge, Samples.Token);

        RequestFailedException update = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(new TableEntity("p", "r"), stale.ETag, TableUpdateMode.Replace, Samples.Token));
        RequestFailedException delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale.ETag, Samples.Token));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied), (update.Status, update.ErrorCode));
        Assert.Equal(412, delete.Status);
    }

    [Fact]
    public async Task Update_NoEntity_Fails404()
    {
        TableClient table = await NewTableAsync();

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, TableUpdateMode.Replace, Samples.Token));
        Response deleted = await table.DeleteEntityAsync("p", "r", ETag.All, Samples.Token);

        Assert.Equal((404, TableErrorCode.ResourceNotFound), (exception.Status, exception.ErrorCode));
        Assert.Equal(404, deleted.Status);
    }

    [Fact]
    public async Task Any_NoTable_Fails404()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        TableClient table = new TableServiceClient(account.ConnectionString, new TableClientOptions()).GetTableClient("Missing");

        RequestFailedException get = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Samples.Token));
        RequestFailedException add = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Samples.Token));

        Assert.Equal((404, TableErrorCode.TableNotFound), (get.Status, get.ErrorCode));
        Assert.Equal((404, TableErrorCode.TableNotFound), (add.Status, add.ErrorCode));
    }

    [Fact]
    public async Task Replace_Entity_DropsOtherProperties()
    {
        TableClient table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Samples.Token);

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, ETag.All, TableUpdateMode.Replace, Samples.Token);

        Assert.Equal(["B"], (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Samples.Token)).Value!.Keys);
    }

    [Fact]
    public async Task Query_SeveralPages_ReturnsEveryEntityOnceInOrder()
    {
        TableClient table = await NewTableAsync();
        string[] rows = [.. Enumerable.Range(0, 250).Select(i => string.Create(CultureInfo.InvariantCulture, $"Xã Ân Phú '{i:D4}' & 100%"))];
        foreach (string[] chunk in rows.Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(row => Action(TableTransactionActionType.Add, "Bến Tre", row)), Samples.Token);
        }

        List<Page<TableEntity>> pages = await table.QueryAsync<TableEntity>(null, 60, null, Samples.Token).AsPages().ToListAsync(Samples.Token);
        List<Page<TableEntity>> rest = await table.QueryAsync<TableEntity>(null, 60, null, Samples.Token).AsPages(pages[1].ContinuationToken).ToListAsync(Samples.Token);

        Assert.Equal([60, 60, 60, 60, 10], pages.Select(page => page.Values.Count));
        Assert.Equal(rows, pages.SelectMany(page => page.Values).Select(entity => entity.RowKey));
        Assert.Equal(rows[120..], rest.SelectMany(page => page.Values).Select(entity => entity.RowKey));
    }

    [Fact]
    public async Task Query_MoreThanAPageHolds_FollowsTheContinuation()
    {
        TableClient table = await NewTableAsync();
        foreach (int partition in Enumerable.Range(0, 11))
        {
            await table.SubmitTransactionAsync(
                Enumerable.Range(0, 100).Select(row => Action(TableTransactionActionType.Add, $"p{partition:D2}", $"{row:D3}")), Samples.Token);
        }

        Assert.Equal(1100, await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).CountAsync(Samples.Token));
    }

    [Fact]
    public async Task Query_Select_ReturnsOnlyThoseProperties()
    {
        TableClient table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 }, Samples.Token);

        TableEntity listed = await table.QueryAsync<TableEntity>(null, null, ["RowKey", "B"], Samples.Token).SingleAsync(Samples.Token);
        TableEntity got = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", ["B"], Samples.Token)).Value!;

        Assert.Equal("r", listed.RowKey);
        Assert.Equal(["B"], listed.Keys);
        Assert.Equal(["B"], got.Keys);
    }

    [Fact]
    public void CreateQueryFilter_Quotes_AreDoubled()
    {
        Assert.Equal("PartitionKey eq 'O''Brien' and RowKey lt ''''", TableClient.CreateQueryFilter($"PartitionKey eq {"O'Brien"} and RowKey lt {"'"}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {1}"));
    }

    private static TableTransactionAction Action(TableTransactionActionType type, string partition, string row) =>
        new(type, new TableEntity(partition, row) { ["A"] = 1 });

    private async Task<TableClient> NewTableAsync()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        TableClient table = new TableServiceClient(account.ConnectionString, new TableClientOptions()).GetTableClient("Things");
        await table.CreateIfNotExistsAsync(Samples.Token);
        return table;
    }
}
