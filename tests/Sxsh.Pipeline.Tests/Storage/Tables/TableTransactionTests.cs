using Azure;
using Sxsh.Pipeline.Storage.Tables;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Tables;

public sealed class TableTransactionTests(AzuriteFixture azurite)
{
    [Theory]
    [MemberData(nameof(TableClientTests.Keys), MemberType = typeof(TableClientTests))]
    public async Task Submit_AnyKeys_UpdatesAndDeletesThoseEntities(string partition, string row)
    {
        TableClient table = await NewTableAsync();
        await table.SubmitTransactionAsync([Action(TableTransactionActionType.Add, partition, row, 1), Action(TableTransactionActionType.Add, partition, row + "x", 1)], Samples.Token);
        TableEntity added = (await table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, Samples.Token)).Value!;

        await table.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, new TableEntity(partition, row) { ["A"] = 2 }, added.ETag),
                Action(TableTransactionActionType.Delete, partition, row + "x", 0),
            ],
            Samples.Token);

        TableEntity left = await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).SingleAsync(Samples.Token);
        Assert.Equal((partition, row, 2), (left.PartitionKey, left.RowKey, left.GetInt32("A")));
    }

    [Fact]
    public async Task Submit_EveryAction_AnswersEachInOrder()
    {
        TableClient table = await NewTableAsync();
        string[] rows = ["b", "c", "d", "e"];
        await table.SubmitTransactionAsync(rows.Select(row => Action(TableTransactionActionType.Add, "p", row, 1)), Samples.Token);

        Response<IReadOnlyList<Response>> answers = await table.SubmitTransactionAsync(
            [
                Action(TableTransactionActionType.Add, "p", "a", 2),
                Action(TableTransactionActionType.UpdateMerge, "p", "b", 2),
                Action(TableTransactionActionType.UpdateReplace, "p", "c", 2),
                Action(TableTransactionActionType.Delete, "p", "d", 2),
                Action(TableTransactionActionType.UpsertMerge, "p", "e", 2),
                Action(TableTransactionActionType.UpsertReplace, "p", "f", 2),
            ],
            Samples.Token);

        List<TableEntity> entities = await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).ToListAsync(Samples.Token);
        Assert.Equal(["a", "b", "c", "e", "f"], entities.Select(entity => entity.RowKey));
        Assert.All(entities, entity => Assert.Equal(2, entity.GetInt32("A")));
        Assert.Equal(6, answers.Value.Count);
        Assert.All(answers.Value, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(entities[2].ETag, answers.Value[2].Headers.ETag);
    }

    [Theory]
    [InlineData(TableTransactionActionType.Add, "a", 409, TableErrorCode.EntityAlreadyExists)]
    [InlineData(TableTransactionActionType.UpdateReplace, "a", 412, TableErrorCode.UpdateConditionNotSatisfied)]
    [InlineData(TableTransactionActionType.UpdateMerge, "a", 412, TableErrorCode.UpdateConditionNotSatisfied)]
    [InlineData(TableTransactionActionType.Delete, "a", 412, TableErrorCode.UpdateConditionNotSatisfied)]
    [InlineData(TableTransactionActionType.UpdateReplace, "none", 404, TableErrorCode.ResourceNotFound)]
    public async Task Submit_OneActionIsRefused_TellsWhichAndWritesNothing(TableTransactionActionType type, string row, int status, string code)
    {
        TableClient table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a") { ["A"] = 1 }, Samples.Token);
        TableEntity stale = (await table.GetEntityIfExistsAsync<TableEntity>("p", "a", null, Samples.Token)).Value!;
        await table.UpsertEntityAsync(new TableEntity("p", "a") { ["A"] = 3 }, TableUpdateMode.Replace, Samples.Token);
        TableTransactionAction[] actions =
        [
            Action(TableTransactionActionType.UpsertReplace, "p", "x", 2),
            Action(TableTransactionActionType.Add, "p", "y", 2),
            new(type, new TableEntity("p", row) { ["A"] = 2 }, stale.ETag),
        ];

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions, Samples.Token));

        TableEntity only = await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).SingleAsync(Samples.Token);
        Assert.Equal((status, code), (exception.Status, exception.ErrorCode));
        Assert.Equal(2, exception.FailedTransactionActionIndex);
        Assert.Equal(("a", 3), (only.RowKey, only.GetInt32("A")));
    }

    [Fact]
    public async Task Submit_MoreThan4Megabytes_Fails413()
    {
        TableClient table = await NewTableAsync();
        IEnumerable<TableTransactionAction> actions = Enumerable.Range(0, 70).Select(i =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i:D3}") { ["A"] = new string('a', 32_000), ["B"] = new string('b', 32_000) }));

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(actions, Samples.Token));

        Assert.Equal((413, TableErrorCode.RequestBodyTooLarge), (exception.Status, exception.ErrorCode));
        Assert.Empty(await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Submit_101Actions_IsRefused()
    {
        TableClient table = await NewTableAsync();
        IEnumerable<TableTransactionAction> actions = Enumerable.Range(0, 101).Select(i => Action(TableTransactionActionType.Add, "p", $"{i:D3}", 1));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions, Samples.Token));

        Assert.Equal((400, "InvalidInput"), (exception.Status, exception.ErrorCode));
        Assert.Empty(await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Submit_NoActions_Throws()
    {
        TableClient table = await NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync([], Samples.Token));
    }

    private static TableTransactionAction Action(TableTransactionActionType type, string partition, string row, int value) =>
        new(type, new TableEntity(partition, row) { ["A"] = value });

    private async Task<TableClient> NewTableAsync()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        TableClient table = new TableServiceClient(account.ConnectionString, new TableClientOptions()).GetTableClient("Things");
        await table.CreateIfNotExistsAsync(Samples.Token);
        return table;
    }
}
