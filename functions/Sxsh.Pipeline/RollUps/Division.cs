using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>How the country is divided into provinces, before and since 1 July 2025.</summary>
internal sealed class Division
{
    private static readonly DateOnly FirstDayOf34 = new(2025, 7, 1);

    private readonly Province[] _former;
    private readonly DateOnly _firstDay;

    public Division(Catalogue catalogue)
    {
        _former = [.. catalogue.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces63)];
        _firstDay = _former.Min(province => province.ValidFrom);
        ILookup<Area?, Province> formerBySuccessor = _former.ToLookup(province => province.Successor);
        Mergers =
        [
            .. catalogue.Provinces
                .Where(province => province.Area.Scheme == AreaScheme.Provinces34)
                .Select(province => new Merger(province, [.. formerBySuccessor[province.Area]])),
        ];
        Successors = _former.Where(province => province.Successor is not null).ToDictionary(province => province.Area, province => province.Successor ?? Area.National);
    }

    /// <summary>The 34 provinces.</summary>
    public IReadOnlyList<Merger> Mergers { get; }

    /// <summary>What each earlier province became part of.</summary>
    public IReadOnlyDictionary<Area, Area> Successors { get; }

    /// <summary>34.</summary>
    public int CountOf34 => Mergers.Count;

    /// <summary>Whether the 34 provinces are in force on a day.</summary>
    public static bool Is34(DateOnly day) => day >= FirstDayOf34;

    /// <summary>How many provinces there were on a day before the merger; the catalogue begins in 2004.</summary>
    public int CountOf63(DateOnly day)
    {
        DateOnly known = day < _firstDay ? _firstDay : day;
        return _former.Count(province => province.IsInForce(known));
    }
}
