using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Sectors across: "Dệt may | Giấy | Ngành khác". One name alone may mean anything ("Than" is a fuel too); two beside each other are sectors.</summary>
/// <param name="grid">The sheet.</param>
/// <param name="layouts">The layouts that try its rows as headers; each asks for the same rows.</param>
internal sealed class SectorHeadings(TableGrid grid, IReadOnlyList<Layout> layouts)
{
    private const int FewestSectors = 2;
    private const int LongestName = 60;

    private static readonly string[] Leads = ["nganh cong nghiep ", "nganh ", "linh vuc ", "nhom nganh ", "san xuat ", "cong nghiep ", "cn "];
    private static readonly string[] Others = ["khac", "nganh khac", "cac nganh khac", "nganh con lai", "cac nganh con lai", "linh vuc khac"];

    private static readonly FrozenSet<string> Names = Catalogue.BuiltIn.Sectors
        .SelectMany(sector => sector.Aliases.Append(sector.NameVi))
        .Select(HeadingKey.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly string[] _savedThings = [.. layouts.SelectMany(layout => layout.Words.SavedThings).Distinct(StringComparer.Ordinal)];
    private readonly Dictionary<int, IReadOnlySet<int>> _rows = [];

    /// <summary>The headings of a row that name sectors, if it has them across.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Their columns; none where fewer than two name a sector.</returns>
    public IReadOnlySet<int> Of(int row)
    {
        if (!_rows.TryGetValue(row, out IReadOnlySet<int>? columns))
        {
            columns = Find(grid.Filled(row));
            _rows[row] = columns;
        }

        return columns;
    }

    private IReadOnlySet<int> Find(IEnumerable<Cell> row)
    {
        List<(Cell Cell, string Key)> texts = [.. row.Where(cell => cell.Kind == CellKind.Text && cell.Text.Length <= LongestName).Select(cell => (cell, HeadingKey.Of(cell.Text)))];
        List<(Cell Cell, string Key)> named = texts.FindAll(text => IsName(text.Key));
        bool areSectors = named.DistinctBy(text => text.Key).Count() >= FewestSectors && named.Exists(text => Vocabulary.Leading(_savedThings, text.Key) is null);
        return areSectors ? named.Concat(texts.Where(text => Others.Contains(text.Key))).Select(text => text.Cell.Column).ToHashSet() : FrozenSet<int>.Empty;
    }

    private static bool IsName(string key) =>
        Names.Contains(key) || Array.Exists(Leads, lead => key.StartsWith(lead, StringComparison.Ordinal) && Names.Contains(key[lead.Length..]));
}
