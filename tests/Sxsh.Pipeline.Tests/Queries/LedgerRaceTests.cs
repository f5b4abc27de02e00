using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Pipeline;
using Xunit;

namespace Sxsh.Pipeline.Tests.Queries;

public sealed class LedgerRaceTests
{
    [Fact]
    public async Task Balance_PendingRollUps_AreAskedForAfterTheUploadsAreCounted()
    {
        BusyUploads? uploads = null;
        PipelineBench bench = new(stores => stores with { Uploads = uploads = new BusyUploads(stores.Uploads) });
        bool isCounted = false;
        bool wasCountedFirst = false;
        uploads!.Meanwhile = () => Task.FromResult(isCounted = true);

        await new LedgerQueries(bench.Stores, new UploadAudit(bench.Stores), Catalogue.BuiltIn, bench.Time).BalanceAsync(null, null, FindStale, CancellationToken.None);

        Assert.True(wasCountedFirst);

        Task<IReadOnlyList<Area>> FindStale(Dataset? dataset, CancellationToken cancellationToken)
        {
            wasCountedFirst = isCounted;
            return bench.Publisher.FindStaleAsync(dataset, cancellationToken);
        }
    }
}
