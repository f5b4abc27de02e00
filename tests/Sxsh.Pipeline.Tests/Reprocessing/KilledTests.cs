using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>Processes killed at every write they make.</summary>
public sealed class KilledTests
{
    private const int MoreWritesThanThereAre = 9;
    private const string Blob = "ben-tre/2011/u1/a.csv";

    private static readonly byte[] Report = Deployment.Csv(Deployment.Aware, Deployment.Applying, Deployment.Film);

    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_KilledAtAnyWrite_ShowsOldOrNewAndIsCompletedByDoingItAgain(bool isAfter)
    {
        int killed = 0;
        for (int write = 1; write < MoreWritesThanThereAre; write++)
        {
            Stores stores = MemoryStores.Create(_time);
            Deployment old = new(stores, Catalogue.BuiltIn, _time);
            Deployment next = new(stores, Catalogues.Changed, _time);
            SubmissionId id = await old.SubmitAsync(Blob, Report);
            await old.Accept(id);
            string before = await old.Seen();
            string after = await AppliedAsync();
            MortalStores mortal = new(stores, write, isAfter);

            await TryAsync(() => new Deployment(mortal.Stores, Catalogues.Changed, _time).Apply(id));

            killed += mortal.IsDead ? 1 : 0;
            Assert.Contains(await next.Seen(), (string[])[before, after]);
            ReportPointers pointers = (await next.Pointers(id))!;
            Assert.Equal((await next.Version(id)).Run, pointers.Latest.Run);
            Assert.Equal(old.Run, pointers.Official!.Run);
            _time.Advance(SubmissionIntake.Lease);
            Assert.NotNull((await next.Apply(id)).Result);
            Assert.Equal(after, await next.Seen());
            Assert.Equal(old.Run, (await next.Pointers(id))!.Official!.Run);
            Assert.Equal([old.Run, next.Run], (await next.Version(id)).Runs.All.Select(kept => kept.Run));
            Assert.Equal(3, (await next.Observations(id, next.Run)).Count);
        }

        // Hold, two for the rows, commit, roll-up message.
        Assert.Equal(5, killed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_KilledAndNeverDoneAgain_LeavesNoRowsForever(bool isAfter)
    {
        for (int write = 1; write < MoreWritesThanThereAre; write++)
        {
            Stores stores = MemoryStores.Create(_time);
            Deployment old = new(stores, Catalogue.BuiltIn, _time);
            SubmissionId id = await old.SubmitAsync(Blob, Report);
            await TryAsync(() => new Deployment(new MortalStores(stores, write, isAfter).Stores, Catalogues.Changed, _time).Apply(id));

            _time.Advance(TimeSpan.FromHours(2));
            await old.Clean();
            _time.Advance(RunCleanup.KeepTime);
            await old.Clean();

            RunId kept = Assert.Single((await old.Version(id)).Runs.All).Run;
            Assert.Equal((await old.Version(id)).Run, kept);
            RunId[] others = [.. new[] { old.Run, new Deployment(stores, Catalogues.Changed, _time).Run }.Where(run => run != kept)];
            Assert.Empty(await old.Observations(id, Assert.Single(others)));
            Assert.Equal(3, (await old.Observations(id, kept)).Count);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clean_KilledAtAnyWrite_IsCompletedTheNextTime(bool isAfter)
    {
        int killed = 0;
        for (int write = 1; write < MoreWritesThanThereAre; write++)
        {
            Stores stores = MemoryStores.Create(_time);
            Deployment old = new(stores, Catalogue.BuiltIn, _time);
            Deployment next = new(stores, Catalogues.Changed, _time);
            SubmissionId id = await old.SubmitAsync(Blob, Report);
            await next.Apply(id);
            _time.Advance(TimeSpan.FromHours(2));
            await next.Clean();
            _time.Advance(RunCleanup.KeepTime);
            string seen = await next.Seen();
            MortalStores mortal = new(stores, write, isAfter);

            await TryAsync(() => CleanOnceAsync(mortal.Stores));

            killed += mortal.IsDead ? 1 : 0;
            Assert.Equal(seen, await next.Seen());
            _time.Advance(SubmissionIntake.Lease);
            await next.Clean();
            Assert.Equal(next.Run, Assert.Single((await next.Version(id)).Runs.All).Run);
            Assert.Empty(await next.Observations(id, old.Run));
            Assert.Equal(3, (await next.Observations(id, next.Run)).Count);
        }

        // Hold, renewal, removal, release.
        Assert.Equal(4, killed);
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (IOException)
        {
            // That was the kill.
        }
    }

    private async Task CleanOnceAsync(Stores stores)
    {
        RunCleanup cleanup = new(stores, _time);
        foreach (Submission version in await cleanup.FindDueAsync(await stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).ToListAsync(), CancellationToken.None))
        {
            await cleanup.CleanAsync(version, CancellationToken.None);
        }
    }

    private async Task<string> AppliedAsync()
    {
        Deployment elsewhere = new(MemoryStores.Create(_time), Catalogues.Changed, _time);
        await elsewhere.SubmitAsync(Blob, Report);
        return await elsewhere.Seen();
    }
}
