using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Pipeline.Tests.Pipeline;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>Work on a finished version that takes longer than a lease stays this worker's.</summary>
public sealed class LongLeaseTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Apply_TakesLongerThanTheLease_StaysHeldAndIsApplied()
    {
        Stores stores = MemoryStores.Create(_time);
        SubmissionId id = await new Deployment(stores, Catalogue.BuiltIn, _time).SubmitAsync("ben-tre/2011/u1/a.csv", Deployment.Csv(Deployment.Film));
        GatedRuns runs = new(stores.Runs);
        Deployment slow = new(stores with { Runs = runs }, Catalogues.Changed, _time);
        Deployment other = new(stores, Catalogues.Changed, _time);
        Task<ReprocessOutcome> applying = Task.Run(() => slow.Apply(id));
        await runs.Entered("a.csv");

        for (int step = 0; step < 6; step++)
        {
            DateTimeOffset? before = (await other.Version(id)).LeaseUntil;
            _time.Advance(SubmissionIntake.Lease / 3);
            for (int wait = 0; wait < 1000 && (await other.Version(id)).LeaseUntil == before; wait++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10));
            }

            Assert.True((await other.Version(id)).LeaseUntil > before);
            Assert.Equal(ReprocessRefusal.Held, (await other.Apply(id)).Refusal);
        }

        runs.Open();

        Assert.NotNull((await applying).Result);
        Submission version = await other.Version(id);
        Assert.Equal((other.Run, null), (version.Run, version.LeaseUntil));
    }

    [Fact]
    public async Task Clean_TakesLongerThanTheLease_StaysHeldAndRemovesTheRun()
    {
        Stores stores = MemoryStores.Create(_time);
        Deployment old = new(stores, Catalogue.BuiltIn, _time);
        SubmissionId id = await old.SubmitAsync("ben-tre/2011/u1/a.csv", Deployment.Csv(Deployment.Film));
        Deployment next = new(stores, Catalogues.Changed, _time);
        await next.Apply(id);
        _time.Advance(TimeSpan.FromHours(2));
        await next.Clean();
        _time.Advance(RunCleanup.KeepTime);
        List<ReprocessRefusal?> refusals = [];
        PausedRuns paged = new(stores.Runs)
        {
            BeforePage = async () =>
            {
                _time.Advance(SubmissionIntake.Lease * 0.8);
                refusals.Add((await old.Apply(id)).Refusal);
            },
            Pages = 5,
        };

        await new Deployment(stores with { Runs = paged }, Catalogues.Changed, _time).Clean();

        Assert.Equal(Enumerable.Repeat<ReprocessRefusal?>(ReprocessRefusal.Held, 5), refusals);
        Assert.Empty(await old.Observations(id, old.Run));
        Submission version = await next.Version(id);
        Assert.Equal([next.Run], version.Runs.All.Select(kept => kept.Run));
        Assert.Null(version.LeaseUntil);
    }
}
