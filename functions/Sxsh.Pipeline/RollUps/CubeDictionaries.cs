using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>The dictionaries of a cube, or of an area's cells. All are in the same order, so that what is in order by the smaller ones is in order by those of the whole.</summary>
internal sealed class CubeDictionaries
{
    private const int Total = -1;

    // What a place that is nowhere is looked up with.
    private static readonly Amount Nothing = new(null, null, CubeFlags.None, 0, 0, 0, 0);

    public CubeDictionaries(IEnumerable<CubeCellKey> keys)
    {
        HashSet<Dataset> datasets = [];
        HashSet<IndicatorId> indicators = [];
        HashSet<CubePeriod> periods = [];
        HashSet<ObservationKind> kinds = [];
        HashSet<string> sectors = [];
        HashSet<string> programmes = [];
        HashSet<string> sizes = [];
        foreach (CubeCellKey key in keys)
        {
            datasets.Add(key.Dataset);
            indicators.Add(key.Indicator);
            periods.Add(new CubePeriod(key.Period));
            kinds.Add(key.Kind);
            AddTo(sectors, key.Sector);
            AddTo(programmes, key.Programme);
            AddTo(sizes, key.Size);
        }

        Datasets = CubeDictionary<Dataset>.InOrder(datasets, WireNames.Of);
        Indicators = CubeDictionary<IndicatorId>.ByText(indicators, indicator => indicator.Value);
        Periods = CubeDictionary<CubePeriod>.ByText(periods, period => period.ToString());
        Kinds = CubeDictionary<ObservationKind>.InOrder(kinds, WireNames.Of);
        Sectors = CubeDictionary<string>.ByText(sectors, sector => sector);
        Programmes = CubeDictionary<string>.ByText(programmes, programme => programme);
        Sizes = CubeDictionary<string>.ByText(sizes, size => size);
    }

    public CubeDictionaries(IReadOnlyCollection<CubeDictionaries> all)
    {
        Datasets = CubeDictionary<Dataset>.InOrder(all.SelectMany(each => each.Datasets.Values), WireNames.Of);
        Indicators = CubeDictionary<IndicatorId>.ByText(all.SelectMany(each => each.Indicators.Values), indicator => indicator.Value);
        Periods = CubeDictionary<CubePeriod>.ByText(all.SelectMany(each => each.Periods.Values), period => period.ToString());
        Kinds = CubeDictionary<ObservationKind>.InOrder(all.SelectMany(each => each.Kinds.Values), WireNames.Of);
        Sectors = CubeDictionary<string>.ByText(all.SelectMany(each => each.Sectors.Values), sector => sector);
        Programmes = CubeDictionary<string>.ByText(all.SelectMany(each => each.Programmes.Values), programme => programme);
        Sizes = CubeDictionary<string>.ByText(all.SelectMany(each => each.Sizes.Values), size => size);
    }

    public CubeDictionary<Dataset> Datasets { get; }

    public CubeDictionary<IndicatorId> Indicators { get; }

    public CubeDictionary<CubePeriod> Periods { get; }

    public CubeDictionary<ObservationKind> Kinds { get; }

    public CubeDictionary<string> Sectors { get; }

    public CubeDictionary<string> Programmes { get; }

    public CubeDictionary<string> Sizes { get; }

    /// <summary>A cell as a row; every value of its key is in the dictionaries.</summary>
    public CubeRow RowOf(CubeCellKey key, Amount amount) => new(
        Datasets.Find(key.Dataset),
        Indicators.Find(key.Indicator),
        Periods.Find(new CubePeriod(key.Period)),
        Kinds.Find(key.Kind),
        key.Sector is { } sector ? Sectors.Find(sector) : Total,
        key.Programme is { } programme ? Programmes.Find(programme) : Total,
        key.Size is { } size ? Sizes.Find(size) : Total,
        amount);

    /// <summary>A place as a row without an amount; false if a value of it is in no dictionary, so that no cell can stand there.</summary>
    public bool TryFind(CubeCellKey key, out CubeRow row)
    {
        row = RowOf(key, Nothing);
        return row is { Dataset: >= 0, Indicator: >= 0, Period: >= 0, Kind: >= 0 }
            && row.Sector >= 0 == key.Sector is not null
            && row.Programme >= 0 == key.Programme is not null
            && row.Size >= 0 == key.Size is not null;
    }

    /// <summary>Where a row's cell stands.</summary>
    public CubeCellKey KeyOf(CubeRow row, Area area) => new(
        Datasets.Values[row.Dataset],
        area,
        Indicators.Values[row.Indicator],
        Periods.Values[row.Period].Period,
        Kinds.Values[row.Kind],
        row.Sector < 0 ? null : Sectors.Values[row.Sector],
        row.Programme < 0 ? null : Programmes.Values[row.Programme],
        row.Size < 0 ? null : Sizes.Values[row.Size]);

    private static void AddTo(HashSet<string> values, string? value)
    {
        if (value is not null)
        {
            values.Add(value);
        }
    }
}
