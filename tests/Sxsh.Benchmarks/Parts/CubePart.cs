using System.Globalization;
using System.IO.Compression;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Results;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;

namespace Sxsh.Benchmarks.Parts;

/// <summary>How the making of the cube grows with the number of observations, and what one changed area costs.</summary>
public sealed class CubePart : IPart
{
    private const int Rounds = 5;

    // Noise of two medians apart.
    private const double Tolerance = 1.1;

    private static readonly (int Combinations, int Years, int Times)[] Sizes = [(3, 16, 30), (30, 16, 5), (300, 16, 1)];

    /// <inheritdoc/>
    public string Name => "cube";

    /// <inheritdoc/>
    public string Title => "Making the cube";

    /// <inheritdoc/>
    public string Explanation =>
        "In memory, sizes in turns, garbage collected before each; the smaller ones are made several times over and divided, so that they bear their share of collecting garbage. Parts: settling the facts of all 63 areas. Cube: from the parts to the JSON, nothing kept from before. "
        + "Growth is the time (or memory) divided by that of a tenth of the observations; linear is 10. "
        + "One changed area: a corrected report of one province in the largest country, through `RollUpPublisher` over memory stores, until the new cube stands, compressed.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        Country[] countries = [.. Sizes.Take(workplace.IsQuick ? 2 : Sizes.Length).Select(size => new Country(size.Combinations, size.Years))];
        List<CubeRound>[] rounds = [.. countries.Select(_ => new List<CubeRound>())];
        for (int i = 0; i <= workplace.Rounds(Rounds); i++)
        {
            for (int size = 0; size < countries.Length; size++)
            {
                CubeRound round = CubeRound.Run(countries[size], Sizes[size].Times);
                if (i > 0)
                {
                    rounds[size].Add(round);
                }
            }
        }

        List<Figure> figures = [];
        for (int size = 0; size < countries.Length; size++)
        {
            Add(figures, countries[size], rounds[size], size == 0 ? null : rounds[size - 1]);
        }

        await AddOneAreaAsync(figures, workplace, countries[^1], new Measured(rounds[^1].Select(round => round.CubeMilliseconds)).Median, cancellationToken);
        return figures;
    }

    private static void Add(List<Figure> figures, Country country, List<CubeRound> rounds, List<CubeRound>? smaller)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"{country.Observations:N0} observations");
        AddTime("parts", round => round.PartMilliseconds);
        AddTime("cube", round => round.CubeMilliseconds);
        AddMemory("allocated for the parts", round => round.PartBytes);
        AddMemory("allocated for the cube", round => round.CubeBytes);
        byte[] cube = rounds[0].Cube;
        double packed = Compressed(cube);
        figures.Add(new Figure($"size of the cube, {what}", $"{Show.Size(cube.Length)}, Brotli {Show.Size(packed)}", "", $"{Show.Ratio(cube.Length / packed)} : 1", ""));

        void AddTime(string name, Func<CubeRound, double> valueOf)
        {
            Measured measured = new(rounds.Select(valueOf));
            figures.Add(Grown($"{name}, {what}", Show.Time(measured.Median), Show.Times(measured) + $" ({measured.Count})", measured, valueOf));
        }

        void AddMemory(string name, Func<CubeRound, double> valueOf)
        {
            Measured measured = new(rounds.Select(valueOf));
            figures.Add(Grown($"{name}, {what}", Show.Size(measured.Median), "", measured, valueOf));
        }

        Figure Grown(string name, string value, string spread, Measured measured, Func<CubeRound, double> valueOf)
        {
            if (smaller is null)
            {
                return Figure.Plain(name, value, spread);
            }

            double growth = measured.Median / new Measured(smaller.Select(valueOf)).Median;
            return new Figure(name, value, spread, $"{Show.Ratio(growth)} × a tenth", Figure.Verdict("at most linear (≤ 10 + noise)", growth <= 10 * Tolerance));
        }
    }

    private static async Task AddOneAreaAsync(List<Figure> figures, Workplace workplace, Country country, double whole, CancellationToken cancellationToken)
    {
        Stores stores = MemoryStores.Create(TimeProvider.System);
        foreach (Area area in Country.Areas)
        {
            await MemoryCountry.KeepAsync(stores, country.ReportsOf(area, 0), cancellationToken);
        }

        await PublishedCountry.PublishAllAsync(stores, cancellationToken);
        RollUpPublisher publisher = new(stores, Catalogue.BuiltIn, TimeProvider.System);
        List<double> times = [];
        for (int i = 0; i <= workplace.Rounds(Rounds); i++)
        {
            Area changed = Country.Areas[i % 2];
            await MemoryCountry.KeepAsync(stores, [country.ReportsOf(changed, i + 1)[^1]], cancellationToken);
            Stopped.CollectGarbage();
            double time = await Stopped.TimeAsync(() => publisher.PublishAsync(changed, cancellationToken));

            // The first reads all parts, as after a start.
            if (i == 0)
            {
                figures.Add(new Figure("one changed area, the first after a start", Show.Time(time), "", $"{Show.Ratio(time / whole)} × the whole cube", ""));
            }
            else
            {
                times.Add(time);
            }
        }

        Measured measured = new(times);
        figures.Add(new Figure("one changed area", Show.Time(measured.Median), $"{Show.Times(measured)} ({measured.Count})", $"{Show.Ratio(measured.Median / whole)} × the whole cube", ""));
    }

    private static long Compressed(byte[] json)
    {
        using MemoryStream compressed = new();
        using (BrotliStream brotli = new(compressed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return compressed.Length;
    }
}
