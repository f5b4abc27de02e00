using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public sealed class CachedRunStoreTests : RunStoreContract
{
    private static readonly SubmissionId Submission = new(Samples.BenTre2011, 1);
    private static readonly RunId Written = new("0f1e2d");

    [Fact]
    public async Task Read_Again_DoesNotAskTheStore()
    {
        IRunStore inner = Memory();
        CachedRunStore runs = new(inner);
        Observation[] observations = [Samples.FullObservation(), Samples.MinimalObservation(2)];
        await runs.WriteAsync(Submission, Written, observations, [], Samples.Token);
        Assert.Equal(observations, await runs.ObservationsAsync(Submission, Written, Samples.Token).ToListAsync(Samples.Token));

        await inner.DeleteAsync(Submission, Written, _ => Task.FromResult(true), Samples.Token);

        Assert.Equal(observations, await runs.ObservationsAsync(Submission, Written, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Read_BrokenOffOrBeforeItWasWritten_IsNotTakenForTheWhole()
    {
        CachedRunStore runs = new(Memory());
        Assert.Empty(await runs.ObservationsAsync(Submission, Written, Samples.Token).ToListAsync(Samples.Token));
        await runs.WriteAsync(Submission, Written, [Samples.FullObservation(), Samples.MinimalObservation(2)], [], Samples.Token);

        Assert.Single(await runs.ObservationsAsync(Submission, Written, Samples.Token).Take(1).ToListAsync(Samples.Token));

        Assert.Equal(2, await runs.ObservationsAsync(Submission, Written, Samples.Token).CountAsync(Samples.Token));
    }

    [Fact]
    public void Cache_TooHeavy_ForgetsWhatWasNotAskedForTheLongest()
    {
        RecentCache<string, string> cache = new(10, text => text.Length);
        cache.Add("a", "1234");
        cache.Add("b", "1234");
        Assert.NotNull(cache.Find("a"));

        cache.Add("c", "1234");
        cache.Add("whale", "12345678901");

        Assert.Null(cache.Find("b"));
        Assert.Null(cache.Find("whale"));
        Assert.Equal("1234", cache.Find("a"));
        Assert.Equal("1234", cache.Find("c"));
        cache.Forget("a");
        cache.Add("d", "123456");
        Assert.NotNull(cache.Find("c"));
    }

    protected override Task<IRunStore> OpenAsync() => Task.FromResult<IRunStore>(new CachedRunStore(Memory()));

    private static IRunStore Memory() => MemoryStores.Create(TimeProvider.System).Runs;
}
