using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reprocessing;

public sealed class RunCleanupTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task FindDue_NoVersionHasOtherRuns_LooksNowhere()
    {
        Stores stores = MemoryStores.Create(_time);
        SubmissionId id = await new Deployment(stores, Catalogue.BuiltIn, _time).SubmitAsync("ben-tre/2011/u1/a.csv", Deployment.Csv(Deployment.Aware));
        Submission version = (await stores.Ledger.FindAsync(id, CancellationToken.None))!;
        MortalStores dead = new(stores, 1, false);
        await Assert.ThrowsAsync<IOException>(() => dead.Stores.RollUps.SendAsync("x", CancellationToken.None));

        Assert.Single(version.Runs.All);
        Assert.Empty(await new RunCleanup(dead.Stores, _time).FindDueAsync([version, version with { Processing = ProcessingState.Reading }], CancellationToken.None));
    }

    [Fact]
    public async Task Sweep_OneCleanupBreaks_CleansTheOthersAndThrowsInTheEnd()
    {
        Stores stores = MemoryStores.Create(_time);
        Deployment old = new(stores, Catalogue.BuiltIn, _time);
        Deployment next = new(stores, Catalogues.Changed, _time);
        SubmissionId[] ids = [await old.SubmitAsync("ben-tre/2011/u1/a.csv", Deployment.Csv(Deployment.Aware)), await old.SubmitAsync("ben-tre/2011/u1/b.csv", Deployment.Csv(Deployment.Film))];
        foreach (SubmissionId id in ids)
        {
            await next.Apply(id);
        }

        _time.Advance(TimeSpan.FromHours(2));
        await next.Clean();
        _time.Advance(RunCleanup.KeepTime);
        int deletions = 0;
        PausedRuns broken = new(stores.Runs) { BeforeDelete = () => ++deletions == 1 ? Task.FromException(new IOException("No connection.")) : Task.CompletedTask };

        AggregateException troubles = await Assert.ThrowsAsync<AggregateException>(new Deployment(stores with { Runs = broken }, Catalogues.Changed, _time).Clean);

        Assert.IsType<IOException>(Assert.Single(troubles.InnerExceptions));
        Assert.Equal((2, 1), ((await next.Version(ids[0])).Runs.All.Count, (await next.Version(ids[1])).Runs.All.Count));
    }

    [Fact]
    public async Task Sweep_FirstAttemptWasMadeByOtherCode_RemovesItsRows()
    {
        Stores stores = MemoryStores.Create(_time);
        Deployment old = new(stores, Catalogue.BuiltIn, _time);
        Deployment next = new(stores, Catalogues.Changed, _time);
        await stores.Uploads.WriteAsync("ben-tre/2011/u1/a.csv", new MemoryStream(Deployment.Csv(Deployment.Film)), Dataset.Real, CancellationToken.None);
        MortalStores mortal = new(stores, 4, true);
        await Assert.ThrowsAsync<IOException>(new Deployment(mortal.Stores, Catalogue.BuiltIn, _time).Clean);
        Submission read = await stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).SingleAsync();
        Assert.NotEmpty(await old.Observations(read.Id, old.Run));

        _time.Advance(TimeSpan.FromHours(2));
        await next.Clean();
        Assert.Equal([old.Run, next.Run], (await next.Version(read.Id)).Runs.All.Select(kept => kept.Run));
        await next.Clean();
        _time.Advance(RunCleanup.KeepTime);
        await next.Clean();

        Assert.Empty(await old.Observations(read.Id, old.Run));
        Assert.Single(await next.Observations(read.Id, next.Run));
    }
}
