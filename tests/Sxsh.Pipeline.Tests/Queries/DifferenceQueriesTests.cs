using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Tests.Decisions;
using Xunit;

namespace Sxsh.Pipeline.Tests.Queries;

/// <summary>A version is held against the one that counted before it, whenever their triggers came.</summary>
public sealed class DifferenceQueriesTests
{
    private readonly DecisionBench _bench = new();

    [Fact]
    public async Task Find_SecondVersion_TellsOldAndNewValue()
    {
        SubmissionId first = await _bench.Submit(4, 1);
        SubmissionId second = await _bench.Submit(4, 2);

        DifferenceAnswer answer = await FindAsync(second);

        Assert.Equal(first.ToString(), answer.Before);
        ObservationChangeAnswer changed = Assert.Single(answer.Changed);
        Assert.Equal((1m, 2m), (changed.Before.Value, changed.After.Value));
        Assert.Equal(3, answer.Differences.Unchanged);
    }

    [Fact]
    public async Task Find_TriggerOfTheEarlierUploadCameLast_ComparesByUploads()
    {
        string earlier = _bench.Upload(4, 1);
        SubmissionId later = await _bench.Submit(4, 2);
        await _bench.Bench.Ingest(earlier);

        DifferenceAnswer answer = await FindAsync(later);

        Assert.Equal((await _bench.Bench.Versions()).Single(version => version.BlobName == earlier).Id.ToString(), answer.Before);
        Assert.Equal((1m, 2m), (Assert.Single(answer.Changed).Before.Value, answer.Changed[0].After.Value));
    }

    [Fact]
    public async Task Find_VersionBetweenWaits_ComparesWithTheOneThatCounts()
    {
        SubmissionId first = await _bench.Submit(10, 1);
        await _bench.Submit(2, 1);
        SubmissionId third = await _bench.Submit(10, 3);

        Assert.Equal(first.ToString(), (await FindAsync(third)).Before);
    }

    private async Task<DifferenceAnswer> FindAsync(SubmissionId id) => (await new DifferenceQueries(_bench.Stores, Catalogue.BuiltIn).FindAsync(id, CancellationToken.None))!;
}
