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
        ILookup<string, int> bySheet = Enumerable.Range(0, mapped.Tables.Count).ToLookup(index => mapped.Tables[index].Sheet ?? string.Empty, StringComparer.Ordinal);
        Dictionary<(int Table, int Column), List<IndicatorId>> used = [];
        HashSet<(string?, string)> seen = [];
        foreach (DraftRow draft in mapped.Drafts.Where(draft => draft.Place is null && seen.Add((draft.Sheet, draft.Value.Address))))
        {
            // The last header above a value is its own.
            int table = bySheet[draft.Sheet ?? string.Empty].LastOrDefault(index => mapped.Tables[index].LastHeaderRow < draft.Value.Row, -1);
            IEnumerable<IndicatorId> found = byCell[(draft.Sheet, draft.Value.Address)];
            if (table >= 0)
            {
                (used.TryGetValue((table, draft.Value.Column), out List<IndicatorId>? values) ? values : used[(table, draft.Value.Column)] = []).AddRange(found);
            }
        }

        return [.. mapped.Tables.Select((table, index) => table with { Columns = [.. table.Columns.Select(column => Used(column, used.GetValueOrDefault((index, column.Column))))] })];
    }

    private static ColumnMapping Used(ColumnMapping column, List<IndicatorId>? values) =>
        values is null ? column : column with { Indicators = [.. values.Distinct()], Values = values.Count };
}
