using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Sxsh.Pipeline.Model;

/// <summary>The reference tables that ship with the code: provinces under both schemes, indicators, sectors, national targets.</summary>
public sealed class Catalogue
{
    private static readonly string[] ProvincePrefixes = ["uy ban nhan dan", "ubnd", "so cong thuong", "sct", "thanh pho", "tinh", "tp.", "tp"];

    private readonly FrozenDictionary<Area, Province> _byArea;
    private readonly FrozenDictionary<string, Province[]> _byName;
    private readonly FrozenDictionary<IndicatorId, Indicator> _byIndicator;

    /// <summary>Makes a catalogue from tables.</summary>
    /// <param name="version">Names the tables' content; other content needs another version.</param>
    /// <param name="provinces">Provinces of both schemes.</param>
    /// <param name="indicators">Indicators, in order.</param>
    /// <param name="sectors">Everyday sector names.</param>
    /// <param name="nationalTargets">Targets of the national programmes.</param>
    public Catalogue(string version, IReadOnlyList<Province> provinces, IReadOnlyList<Indicator> indicators, IReadOnlyList<Sector> sectors, IReadOnlyList<NationalTarget> nationalTargets)
    {
        Version = version;
        Provinces = provinces;
        Indicators = indicators;
        Sectors = sectors;
        NationalTargets = nationalTargets;
        _byArea = provinces.ToFrozenDictionary(province => province.Area);
        _byIndicator = indicators.ToFrozenDictionary(indicator => indicator.Id);
        _byName = provinces
            .SelectMany(province => Names(province).Select(name => (Name: name, Province: province)))
            .GroupBy(pair => pair.Name, pair => pair.Province, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The catalogue built into this assembly.</summary>
    public static Catalogue BuiltIn { get; } = CatalogueReader.ReadBuiltIn();

    /// <summary>Hash of the tables' content, 8 hexadecimal digits; part of what identifies a run.</summary>
    public string Version { get; }

    /// <summary>Provinces of both schemes, Hà Tây (to July 2008) included.</summary>
    public IReadOnlyList<Province> Provinces { get; }

    /// <summary>Indicators in the order of the catalogue.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Everyday sector names.</summary>
    public IReadOnlyList<Sector> Sectors { get; }

    /// <summary>Targets of the national programmes.</summary>
    public IReadOnlyList<NationalTarget> NationalTargets { get; }

    /// <summary>Looks up an indicator.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="indicator">The indicator, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if the catalogue has it.</returns>
    public bool TryGetIndicator(IndicatorId id, [NotNullWhen(true)] out Indicator? indicator) => _byIndicator.TryGetValue(id, out indicator);

    /// <summary>Looks up a province.</summary>
    /// <param name="area">Scheme and code.</param>
    /// <param name="province">The province, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if the catalogue has it.</returns>
    public bool TryGetProvince(Area area, [NotNullWhen(true)] out Province? province) => _byArea.TryGetValue(area, out province);

    /// <summary>The name of an area for people.</summary>
    /// <param name="area">The area.</param>
    /// <returns>For example <c>Bến Tre</c>; <c>Cả nước</c> for the whole country; the code where the catalogue does not know it.</returns>
    public string NameOf(Area area) =>
        area == Area.National ? "Cả nước" : TryGetProvince(area, out Province? province) ? province.Name : area.ToString();

    /// <summary>Finds the provinces that a name, slug, alias or forced code (<c>63-83</c>) may mean, whatever its case, marks, dashes and leading "tỉnh", "TP." or "UBND tỉnh".</summary>
    /// <param name="text">The text.</param>
    /// <returns>None, one, or one for each scheme that knows the name, the 63 first.</returns>
    public IReadOnlyList<Province> FindProvinces(string text)
    {
        if (Area.TryParse(text.Trim(), out Area area))
        {
            return TryGetProvince(area, out Province? forced) ? [forced] : [];
        }

        string name = NameKey(text);
        while (true)
        {
            if (_byName.TryGetValue(name, out Province[]? provinces))
            {
                return provinces;
            }

            string? prefix = Array.Find(ProvincePrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && !char.IsAsciiLetter(name[prefix.Length]));
            if (prefix is null)
            {
                return [];
            }

            name = name[prefix.Length..].TrimStart(' ', '.', ':');
        }
    }

    private static IEnumerable<string> Names(Province province) =>
        province.Aliases.Append(province.Name).Append(province.Slug).Select(NameKey).Distinct(StringComparer.Ordinal);

    private static string NameKey(string text) =>
        string.Join(' ', VietnameseText.Fold(text).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
}
