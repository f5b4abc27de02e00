namespace Sxsh.Pipeline.Model;

/// <summary>Finds out what the values of each column came to.</summary>
public static class ColumnUse
{
    /// <summary>Adds to each column its indicators and how many values were taken from it.</summary>
    /// <param name="mapped">What mapping came to.</param>
    /// <param name="observations">What its drafts came to.</param>
    /// <returns>The tables of <paramref name="mapped"/>, in their order.</returns>
    public static IReadOnlyList<TableMapping> Of(MappedReport mapped, IReadOnlyList<Observation> observations)
    {
        ILookup<(string?, string?), IndicatorId> byCell = observations.Where(observation => observation.Source.Cell is not null).ToLookup(observation => (observation.Source.Sheet, observation.Source.Cell), observation => observation.Indicator);
        Dictionary<string, int[]> bySheet = Enumerable.Range(0, mapped.Tables.Count)
            .GroupBy(index => mapped.Tables[index].Sheet ?? string.Empty, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(index => mapped.Tables[index].LastHeaderRow).ToArray(), StringComparer.Ordinal);
        Dictionary<(int Table, int Column), List<IndicatorId>> used = [];
        HashSet<(string?, string)> seen = [];
        foreach (DraftRow draft in mapped.Drafts.Where(draft => draft.Place is null && seen.Add((draft.Sheet, draft.Value.Address))))
        {
            IEnumerable<IndicatorId> found = byCell[(draft.Sheet, draft.Value.Address)];
            if (TableAbove(mapped, bySheet.GetValueOrDefault(draft.Sheet ?? string.Empty, []), draft.Value.Row) is { } table)
            {
                (used.TryGetValue((table, draft.Value.Column), out List<IndicatorId>? values) ? values : used[(table, draft.Value.Column)] = []).AddRange(found);
            }
        }

        return [.. mapped.Tables.Select((table, index) => table with { Columns = [.. table.Columns.Select(column => Used(column, used.GetValueOrDefault((index, column.Column))))] })];
    }

    // The last header above a value is its own.
    private static int? TableAbove(MappedReport mapped, int[] tables, int row)
    {
        int first = 0;
        int above = tables.Length;
        while (first < above)
        {
            int middle = (first + above) / 2;
            (first, above) = mapped.Tables[tables[middle]].LastHeaderRow < row ? (middle + 1, above) : (first, middle);
        }

        return first == 0 ? null : tables[first - 1];
    }

    private static ColumnMapping Used(ColumnMapping column, List<IndicatorId>? values) =>
        values is null ? column : column with { Indicators = [.. values.Distinct()], Values = values.Count };
}
