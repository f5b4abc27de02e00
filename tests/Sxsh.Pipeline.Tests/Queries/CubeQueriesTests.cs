using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Tests.Pipeline;
using Xunit;

namespace Sxsh.Pipeline.Tests.Queries;

public sealed class CubeQueriesTests
{
    private static readonly CubeScope Real = new(CubeAudience.National, Dataset.Real);

    private readonly PipelineBench _bench = new();
    private readonly CubeQueries _queries;

    public CubeQueriesTests() => _queries = new CubeQueries(_bench.Stores.Published);

    [Fact]
    public async Task Find_NothingPublished_IsNull() =>
        Assert.Null(await _queries.FindAsync(Real, _ => false, CancellationToken.None));

    [Fact]
    public async Task Find_KnownToTheAsker_HasNoBody()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));
        await _bench.RollUp();

        CubeAnswer full = (await _queries.FindAsync(Real, _ => false, CancellationToken.None))!;
        CubeAnswer known = (await _queries.FindAsync(Real, hash => hash == full.Hash, CancellationToken.None))!;

        Assert.NotNull(full.Brotli);
        Assert.Null(known.Brotli);
    }

    [Fact]
    public async Task Find_AfterTheNextPublication_IsTheNewCube()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));
        await _bench.RollUp();
        CubeAnswer before = (await _queries.FindAsync(Real, _ => false, CancellationToken.None))!;

        await _bench.Ingest(_bench.Put(PipelineBench.BlobName + "2", PipelineBench.Report(60)));
        await _bench.RollUp();
        CubeAnswer after = (await _queries.FindAsync(Real, _ => false, CancellationToken.None))!;

        Assert.NotEqual(before.Hash, after.Hash);
        Assert.NotEqual(before.Brotli!.Value.ToArray(), after.Brotli!.Value.ToArray());
    }

    [Fact]
    public async Task Find_CubeMissing_Throws()
    {
        await _bench.Stores.Published.TryWriteIndexAsync(Real, new CubeIndex("hash", DateTimeOffset.UnixEpoch, new Dictionary<Area, AreaVersion>(), null), CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _queries.FindAsync(Real, _ => false, CancellationToken.None));
    }
}
