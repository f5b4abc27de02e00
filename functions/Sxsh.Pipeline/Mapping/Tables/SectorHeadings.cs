using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Sectors across: "Dệt may | Giấy | Ngành khác". One name alone may mean anything ("Than" is a fuel too); two beside each other are sectors.</summary>
internal static class SectorHeadings
{
    private const int FewestSectors = 2;
    private const int LongestName = 60;

    private static readonly string[] Leads = ["nganh cong nghiep ", "nganh ", "linh vuc ", "nhom nganh ", "san xuat ", "cong nghiep ", "cn "];
    private static readonly string[] Others = ["khac", "nganh khac", "cac nganh khac", "nganh con lai", "cac nganh con lai", "linh vuc khac"];

    private static readonly FrozenSet<string> Names = Catalogue.BuiltIn.Sectors
        .SelectMany(sector => sector.Aliases.Append(sector.NameVi))
        .Select(HeadingKey.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The headings of a row that name sectors, if it has them across.</summary>
    /// <param name="row">The cells of the row.</param>
    /// <param name="words">The layout's words.</param>
    /// <returns>Their columns; none where fewer than two name a sector.</returns>
    public static IReadOnlySet<int> Of(IEnumerable<Cell> row, Vocabulary words)
    {
        List<(Cell Cell, string Key)> texts = [.. row.Where(cell => cell.Kind == CellKind.Text && cell.Text.Length <= LongestName).Select(cell => (cell, HeadingKey.Of(cell.Text)))];
        List<(Cell Cell, string Key)> named = texts.FindAll(text => IsName(text.Key));
        bool areSectors = named.DistinctBy(text => text.Key).Count() >= FewestSectors && named.Exists(text => Vocabulary.Leading(words.SavedThings, text.Key) is null);
        return areSectors ? named.Concat(texts.Where(text => Others.Contains(text.Key))).Select(text => text.Cell.Column).ToHashSet() : FrozenSet<int>.Empty;
    }

    private static bool IsName(string key) =>
        Names.Contains(key) || Array.Exists(Leads, lead => key.StartsWith(lead, StringComparison.Ordinal) && Names.Contains(key[lead.Length..]));
}
