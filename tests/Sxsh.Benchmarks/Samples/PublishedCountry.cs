using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Benchmarks.Samples;

/// <summary>Makes the parts and the index of a country in one go, which the publisher would do area by area.</summary>
public static class PublishedCountry
{
    /// <summary>Makes every area's part from its pointers and an index that names them; the next publication of any area makes the cube.</summary>
    /// <param name="stores">Stores that hold reports.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the cube is published.</returns>
    public static async Task PublishAllAsync(Stores stores, CancellationToken cancellationToken)
    {
        Catalogue catalogue = Catalogue.BuiltIn;
        Dictionary<Area, AreaVersion> versions = [];
        foreach (Area area in Country.Areas)
        {
            List<ReportPointers> pointers = [];
            List<CurrentReport> reports = [];
            await foreach (ReportPointers pointer in stores.Ledger.ListPointersAsync(LedgerScope.Of(area), cancellationToken))
            {
                var submission = new SubmissionId(pointer.Report, pointer.Latest.Number);
                List<Observation> observations = [];
                await foreach (Observation observation in stores.Runs.ObservationsAsync(submission, pointer.Latest.Run, cancellationToken))
                {
                    observations.Add(observation);
                }

                pointers.Add(pointer);
                reports.Add(new CurrentReport(submission, pointer.Latest.Run, pointer.Latest.UploadedAt, observations));
            }

            byte[] part = AreaPartJson.Write(AreaPartBuilder.Build(area, reports));
            string hash = AreaVersions.HashOf(part);
            await stores.Published.WritePartAsync(CubeAudience.National, area, hash, part, cancellationToken);
            versions.Add(area, new AreaVersion(AreaVersions.Of(CubeAudience.National, pointers, catalogue), hash));
        }

        // One area is left out, so that publishing it makes the cube of them all.
        Area last = Country.Areas[^1];
        versions.Remove(last);
        if (!await stores.Published.TryWriteIndexAsync(new CubeScope(CubeAudience.National, Dataset.Real), new CubeIndex("none", TimeProvider.System.GetUtcNow(), versions, null), cancellationToken))
        {
            throw new InvalidOperationException("Somebody else published.");
        }

        await new RollUpPublisher(stores, catalogue, TimeProvider.System).PublishAsync(last, cancellationToken);
    }
}
