using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Samples;

/// <summary>Fills an account with reports of 63 provinces, brought through by the pipeline itself.</summary>
public static class StoredCountry
{
    private const int LastYear = 2023;
    private const int InFlight = 4;

    /// <summary>Fills it and publishes the cube.</summary>
    /// <param name="account">An empty account.</param>
    /// <param name="years">Reports of each province; the last is about 2023.</param>
    /// <param name="rows">Values of each report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many observations are stored.</returns>
    public static async Task<int> FillAsync(AzuriteAccount account, int years, int rows, CancellationToken cancellationToken)
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = account.ConnectionString });
        await stores.Setup.EnsureAsync(cancellationToken);
        Catalogue catalogue = Catalogue.BuiltIn;
        ReportPipeline pipeline = new(stores, catalogue, new SubmissionIntake(stores, catalogue, TimeProvider.System), new ReportChecker(catalogue));
        (Province Province, int Year)[] reports = [.. from province in ReportText.Provinces from year in Enumerable.Range(LastYear - years + 1, years) select (province, year)];
        int taken = 0;
        await Parallel.ForEachAsync(reports, new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken }, async (report, token) =>
        {
            byte[] file = ReportText.OfYear(report.Province, report.Year, rows);
            UploadedBlob blob = await stores.Uploads.WriteAsync($"{report.Province.Area}/{report.Year}/{Guid.CreateVersion7()}/bao-cao.csv", new MemoryStream(file), Dataset.Real, token);
            if (await pipeline.IngestAsync(blob.Name, token) == IngestOutcome.Done)
            {
                Interlocked.Add(ref taken, rows);
            }
        });

        if (taken != reports.Length * rows)
        {
            throw new InvalidOperationException($"{taken} of {reports.Length * rows} observations were stored.");
        }

        await PublishedCountry.PublishAllAsync(stores, cancellationToken);
        return taken;
    }
}
