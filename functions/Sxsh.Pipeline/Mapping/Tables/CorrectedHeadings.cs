using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What the province said its headings and labels mean; it beats what their words say.</summary>
internal sealed class CorrectedHeadings(IReadOnlyList<ColumnCorrection> corrections)
{
    private readonly Dictionary<string, ColumnCorrection> _byKey =
        corrections.GroupBy(correction => ColumnCorrection.KeyOf(correction.Heading), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    private bool IsEmpty => _byKey.Count == 0;

    /// <summary>Corrects the columns of a table that hold values, or that nobody understood; what a row is about is told by its other columns.</summary>
    public FoundTable Apply(FoundTable table) => IsEmpty ? table : new FoundTable(table.Layout, table.FirstHeaderRow, table.LastHeaderRow, [.. table.Columns.Select(Corrected)]);

    /// <summary>Corrects the drafts of a table, from a first one on, and says what was corrected.</summary>
    public void Apply(FoundTable table, TableGrid grid, int first, MappingResult result)
    {
        if (IsEmpty)
        {
            return;
        }

        HashSet<string> told = new(StringComparer.Ordinal);
        Dictionary<int, ColumnCorrection> columns = [];
        foreach (TableColumn column in table.Columns)
        {
            if (column is { Correction: { } correction, Path.Count: > 0 })
            {
                columns[column.Column] = correction;
                Tell(correction, SourceLocation.Of(grid.Sheet, column.Path[^1]));
            }
        }

        List<DraftRow> kept = [];
        Dictionary<int, int> moved = [];
        for (int at = first; at < result.Drafts.Count; at++)
        {
            DraftRow draft = result.Drafts[at];
            ColumnCorrection? correction = columns.GetValueOrDefault(draft.Value.Column) ?? Find(draft.IndicatorCell.Text) ?? Find(draft.IndicatorText);
            if (correction is not null)
            {
                Tell(correction, draft.PlaceOf(draft.IndicatorCell));
            }

            if (correction is not { Indicator: null })
            {
                moved[at] = first + kept.Count;
                kept.Add(correction is null ? draft : draft with { Indicator = correction.Indicator });
            }
        }

        result.Drafts.RemoveRange(first, result.Drafts.Count - first);
        result.Drafts.AddRange(kept.Select(draft => draft.PartOf is { } total && total >= first ? draft with { PartOf = moved.TryGetValue(total, out int whole) ? whole : null } : draft));

        void Tell(ColumnCorrection correction, SourceLocation place)
        {
            if (told.Add(correction.Id))
            {
                result.Issues.Add(Issue.Of(IssueCode.MappingCorrected, place, correction.Heading, Meaning(correction), correction.Given.By.Name, DayOf(correction)));
            }
        }
    }

    /// <summary>Why a corrected column is what it is.</summary>
    public static string Reason(ColumnCorrection correction) => $"Theo điều chỉnh của {correction.Given.By.Name} ngày {DayOf(correction)}.";

    private static string DayOf(ColumnCorrection correction) => VietnamDay.Of(correction.Given.At).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Meaning(ColumnCorrection correction) =>
        correction.Indicator is not { } id ? "nội dung không báo cáo, nên không lấy"
        : Catalogue.BuiltIn.TryGetIndicator(id, out Indicator? indicator) ? $"chỉ tiêu “{indicator.NameVi}”"
        : $"chỉ tiêu “{id}”";

    private TableColumn Corrected(TableColumn column)
    {
        if (column.Path.Count == 0 || column.Role is not (ColumnRole.Value or ColumnRole.Unknown or ColumnRole.Derived) || (Find(column.Heading) ?? Find(column.Path[^1].Text)) is not { } correction)
        {
            return column;
        }

        return correction.Indicator is null
            ? column with { Role = ColumnRole.Derived, Words = null, Confidence = 1m, Correction = correction }
            : column with { Role = ColumnRole.Value, Words = null, Confidence = 1m, IndicatorText = column.IndicatorText ?? column.Path[^1].Text.Trim(), Correction = correction };
    }

    private ColumnCorrection? Find(string text) =>
        text.Length is 0 or > ColumnCorrection.MaxHeadingLength ? null : _byKey.GetValueOrDefault(ColumnCorrection.KeyOf(text));
}
