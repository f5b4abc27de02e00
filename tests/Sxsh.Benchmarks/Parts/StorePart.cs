using System.Globalization;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Results;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>What the pipeline's storing costs beyond writing the same rows.</summary>
public sealed class StorePart : IPart
{
    private const double Limit = 1.25;

    private static readonly (int Rows, int Rounds)[] Sizes = [(44, 61), (1000, 13), (4000, 3)];

    /// <inheritdoc/>
    public string Name => "store";

    /// <inheritdoc/>
    public string Title => "Storing a report";

    /// <inheritdoc/>
    public string Explanation =>
        "Store: from the parsed result to committed, as the pipeline does it: claim, write observations and findings, finish with the pointer. "
        + "Raw: the very same entities (observations, findings, the version and its pointer), made beforehand, in the same batches with the same parallelism straight through the table client. "
        + "Same Azurite, in turns, in tables of their own each time. The ratio is that of the medians; behind it the ratios round by round.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        List<Figure> figures = [];
        await using AzuriteFixture azurite = new();
        foreach ((int rows, int rounds) in Sizes.Take(workplace.IsQuick ? 2 : Sizes.Length))
        {
            await MeasureAsync(azurite, rows, workplace.Rounds(rounds), figures, cancellationToken);
        }

        return figures;
    }

    private static async Task MeasureAsync(AzuriteFixture azurite, int rows, int rounds, List<Figure> figures, CancellationToken cancellationToken)
    {
        ReportDestination destination = ReportDestination.Of(Catalogue.BuiltIn, "ben-tre", "2024");
        byte[] file = ReportText.OfManyYears(ReportText.Provinces[0], rows);
        CheckResult result = new ReportChecker(Catalogue.BuiltIn).Check(new MemoryStream(file), "bao-cao.csv", destination, cancellationToken);
        string what = string.Create(CultureInfo.InvariantCulture, $"{result.Observations.Count:N0} observations, {result.Issues.Count:N0} findings");

        // One round to warm up; the raw side writes what the pipeline has left there.
        StoreRound first = await StoreRound.PrepareAsync(await azurite.NewAccountAsync(), file, cancellationToken);
        await first.StoreAsync(result, cancellationToken);
        RawRows raw = await RawRows.ReadAsync(first.Account, cancellationToken);
        await (await RawTables.PrepareAsync(await azurite.NewAccountAsync(), cancellationToken)).WriteAsync(raw, cancellationToken);

        List<double> stored = [];
        List<double> written = [];
        for (int i = 0; i < rounds; i++)
        {
            StoreRound round = await StoreRound.PrepareAsync(await azurite.NewAccountAsync(), file, cancellationToken);
            RawTables tables = await RawTables.PrepareAsync(await azurite.NewAccountAsync(), cancellationToken);
            Stopped.CollectGarbage();
            bool isStoreFirst = i % 2 == 0;
            if (isStoreFirst)
            {
                stored.Add(await Stopped.TimeAsync(() => round.StoreAsync(result, cancellationToken)));
            }

            written.Add(await Stopped.TimeAsync(() => tables.WriteAsync(raw, cancellationToken)));
            if (!isStoreFirst)
            {
                stored.Add(await Stopped.TimeAsync(() => round.StoreAsync(result, cancellationToken)));
            }
        }

        Measured store = new(stored);
        Measured rawly = new(written);
        double ratio = store.Median / rawly.Median;
        figures.Add(Figure.Plain($"raw, {what}", Show.Time(rawly.Median), $"{Show.Times(rawly)} ({rounds})"));
        figures.Add(new Figure(
            $"store, {what}",
            Show.Time(store.Median),
            $"{Show.Times(store)} ({rounds})",
            $"{Show.Ratio(ratio)} ({Show.Ratios(Measured.Ratio(stored, written))})",
            Figure.Verdict("≤ 1.25", ratio <= Limit)));
    }
}
