using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>Runs that nobody names any more go after their time, and no others.</summary>
public abstract class CleanupContract : TwoDeployments
{
    [Fact]
    public async Task Clean_RunNobodyNames_GoesAfterSevenDays()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        await next.Apply(id);
        Time.Advance(TimeSpan.FromHours(2));
        await next.Clean();
        KeptRun marked = (await next.Version(id)).Runs.All[0];
        Assert.Equal((old.Run, Time.GetUtcNow()), (marked.Run, marked.UnreferencedSince));

        Time.Advance(RunCleanup.KeepTime - TimeSpan.FromSeconds(1));
        await next.Clean();
        Assert.Equal(3, (await next.Observations(id, old.Run)).Count);
        Assert.Equal(marked, (await next.Version(id)).Runs.All[0]);

        Time.Advance(TimeSpan.FromSeconds(1));
        await next.Clean();
        Assert.Empty(await next.Observations(id, old.Run));
        Assert.Empty(await next.Issues(id, old.Run));
        Submission version = await next.Version(id);
        Assert.Equal([next.Run], version.Runs.All.Select(kept => kept.Run));
        Assert.Null(version.LeaseUntil);
        Assert.Equal(3, (await next.Observations(id, next.Run)).Count);
        Assert.Empty(await next.Outdated());
    }

    [Fact]
    public async Task Clean_BackToTheOldDeployment_TakesTheMarkAwayAndRemovesTheOther()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        string seen = await old.Seen();
        await next.Apply(id);
        Time.Advance(TimeSpan.FromDays(1));
        await next.Clean();

        await old.Apply(id);
        Time.Advance(TimeSpan.FromDays(1));
        await old.Clean();
        Time.Advance(RunCleanup.KeepTime);
        await old.Clean();

        Assert.Equal(seen, await old.Seen());
        KeptRun kept = Assert.Single((await old.Version(id)).Runs.All);
        Assert.Equal((old.Run, null), (kept.Run, kept.UnreferencedSince));
        Assert.Empty(await next.Observations(id, next.Run));
    }

    [Fact]
    public async Task Clean_PointerNamesAMarkedRunAgain_TakesTheMarkAway()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        VersionPointer? former = (await old.Pointers(id))!.Current;
        await next.Apply(id);
        Time.Advance(TimeSpan.FromDays(1));
        await next.Clean();
        Assert.NotNull((await next.Version(id)).Runs.All[0].UnreferencedSince);

        ReportPointers pointers = (await next.Pointers(id))!;
        Assert.True(await next.Stores.Ledger.TryCommitAsync(await next.Version(id), pointers with { Official = former }, CancellationToken.None));
        Time.Advance(RunCleanup.KeepTime);
        await next.Clean();

        Assert.Null((await next.Version(id)).Runs.All[0].UnreferencedSince);
        Assert.Equal(3, (await next.Observations(id, old.Run)).Count);
    }

    [Fact]
    public async Task Clean_SlowWriter_IsNotDisturbed()
    {
        (Deployment old, Deployment next) = await OpenAsync(Catalogues.Changed);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Submission held = (await next.Replacement.HoldAsync(await next.Version(id), next.Run, CancellationToken.None))!;
        CheckResult result = (await next.Preview(id)).Result!.Result;

        Time.Advance(TimeSpan.FromMinutes(5));
        await next.Clean();
        await next.Stores.Runs.WriteAsync(id, next.Run, result.Observations, result.Issues, CancellationToken.None);

        Assert.Null(await next.Replacement.CommitAsync(held, next.Run, result, Actor.System, CancellationToken.None));
        Assert.Equal(next.Run, (await next.Version(id)).Run);
    }

    [Fact]
    public async Task Clean_WhileAnotherDeploymentComesBackToTheRun_LeavesItsRows()
    {
        Stores stores = await OpenStoresAsync();
        Deployment old = new(stores, Catalogue.BuiltIn, Time);
        SubmissionId id = await old.SubmitAsync(Blob, Report);
        Deployment next = new(stores, Catalogues.Changed, Time);
        await next.Apply(id);
        Time.Advance(TimeSpan.FromHours(2));
        await next.Clean();
        Time.Advance(RunCleanup.KeepTime);
        var paused = new PausedRuns(stores.Runs)
        {
            BeforeDelete = async () =>
            {
                Assert.Equal(ReprocessRefusal.Held, (await old.Apply(id)).Refusal);
                Time.Advance(SubmissionIntake.Lease);
                Assert.NotNull((await old.Apply(id)).Result);
            },
        };

        await new Deployment(stores with { Runs = paused }, Catalogues.Changed, Time).Clean();

        Assert.Equal(old.Run, (await old.Version(id)).Run);
        Assert.Equal(3, (await old.Observations(id, old.Run)).Count);
    }
}
