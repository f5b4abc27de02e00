using System.Globalization;
using Sxsh.Pipeline.Mapping.Tables;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Forms;

/// <summary>Maps the form in which programs send observations: every column says what it is, so nothing has to be found.</summary>
internal static class ObservationFormMapper
{
    private const string LayoutId = "observation-form";

    private static readonly Dictionary<string, string> Hedges = new(StringComparer.Ordinal) { ["approx"] = "khoảng", ["approx_less"] = "gần", ["approx_more"] = "trên", ["vague"] = "hàng" };

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal) { ["nil"] = "-", ["unavailable"] = "…", ["not_applicable"] = "x" };

    /// <summary>Maps a table of the form.</summary>
    /// <param name="table">The table.</param>
    /// <param name="result">Takes its drafts, and what its columns are.</param>
    public static void Map(ReportTable table, MappingResult result)
    {
        // Links count observations; rows that say nothing have no draft.
        Dictionary<int, int> drafts = [];
        for (int row = 1; row < table.Rows.Count && !result.IsFull; row++)
        {
            if (Draft(table, table.Rows[row]) is { } draft)
            {
                drafts[row - 1] = result.Drafts.Count;
                int? whole = Number(table.Rows[row], "partOf") is { } index && drafts.TryGetValue((int)Math.Clamp(index, -1m, int.MaxValue), out int found) ? found : null;
                result.Drafts.Add(draft with { PartOf = whole });
            }
        }

        result.Tables.Add(new TableMapping(table.Sheet, LayoutId, 1, 1, [.. ObservationForm.Fields.Select((field, at) => new ColumnMapping(at + 1, field, RoleOf(field), field, 1m))]));
    }

    private static ColumnRole RoleOf(string field) => field switch
    {
        "area" => ColumnRole.Area,
        "indicator" => ColumnRole.Indicator,
        "period" => ColumnRole.Period,
        "kind" => ColumnRole.Kind,
        "value" => ColumnRole.Value,
        "unit" => ColumnRole.Unit,
        "subject" => ColumnRole.Subject,
        "sector" => ColumnRole.Sector,
        "programme" => ColumnRole.Programme,
        "size" => ColumnRole.Size,
        "base" => ColumnRole.Group,
        _ => ColumnRole.Note,
    };

    private static DraftRow? Draft(ReportTable table, IReadOnlyList<Cell> row)
    {
        Cell? indicator = At(row, "indicator");
        Cell? value = Value(row);
        if (indicator is null || value is null)
        {
            return null;
        }

        string? kind = At(row, "kind")?.Text.Trim();
        bool isKnown = WireNames.TryParse(kind, out ObservationKind parsed);
        return new DraftRow
        {
            Sheet = table.Sheet,
            Value = value,
            IndicatorText = indicator.Text.Trim(),
            IndicatorCell = indicator,
            AreaCell = At(row, "area"),
            PeriodCell = At(row, "period"),
            PeriodText = At(row, "period")?.Text.Trim(),
            UnitText = At(row, "unit")?.Text.Trim(),
            Kind = isKnown ? parsed : null,
            BaseText = At(row, "base")?.Text.Trim(),
            SubjectText = At(row, "subject")?.Text.Trim(),
            SectorText = At(row, "sector")?.Text.Trim(),
            ProgrammeText = At(row, "programme")?.Text.Trim(),
            SizeText = At(row, "size")?.Text.Trim(),
            IsRestated = At(row, "sameAs") is not null,
            NeedsReview = (kind is not null && !isKnown) || At(row, "needsReview")?.Text == "true",
        };
    }

    /// <summary>The value with its hedge, range or sign of absence, in the words of a report; the place is that of the value.</summary>
    private static Cell? Value(IReadOnlyList<Cell> row)
    {
        string? status = At(row, "status")?.Text.Trim();
        if (status is not null && Signs.TryGetValue(status, out string? sign))
        {
            return At(row, "status") is { } cell ? cell with { Text = sign, Original = cell.Text } : null;
        }

        if ((At(row, "value") ?? At(row, "reportedValue")) is not { } value)
        {
            return null;
        }

        string? qualifier = At(row, "qualifier")?.Text.Trim();
        string text = At(row, "valueMax") is { } max && max.Text != value.Text ? $"{value.Text} - {max.Text}"
            : qualifier is not null && Hedges.TryGetValue(qualifier, out string? hedge) ? $"{hedge} {value.Text}"
            : value.Text;
        return text == value.Text ? value : value with { Text = text, Kind = CellKind.Text, Number = null, Original = value.Text };
    }

    private static Cell? At(IReadOnlyList<Cell> row, string field) =>
        ObservationForm.ColumnOf(field) is int column && column <= row.Count && !row[column - 1].IsBlank ? row[column - 1] : null;

    private static decimal? Number(IReadOnlyList<Cell> row, string field) => At(row, field) is { } cell
        ? cell.Number ?? (decimal.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out decimal number) ? number : null)
        : null;
}
