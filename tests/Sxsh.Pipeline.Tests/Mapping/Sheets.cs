using System.Globalization;
using System.Text;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping;

/// <summary>Builds documents for mapping without a reader.</summary>
internal static class Sheets
{
    public static ReportDocument Csv(string text) => new(FileFormat.Csv, [Table(null, Records(text))], []);

    public static ReportDocument Workbook(params ReportTable[] sheets) => new(FileFormat.Xlsx, sheets, []);

    /// <summary>A sheet from text as <see cref="Csv"/> takes it; whole numbers become numeric cells.</summary>
    public static ReportTable Sheet(string? name, string text, params CellRange[] merges) => Table(name, Records(text)) with { Merges = merges };

    /// <summary>The same with every plain whole number as a numeric cell.</summary>
    public static ReportTable Numeric(ReportTable table) => table with
    {
        Rows = [.. table.Rows.Select(IReadOnlyList<Cell> (row) => [.. row.Select(cell => decimal.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out decimal number) ? cell with { Kind = CellKind.Number, Number = number } : cell)])],
    };

    public static Findings<DraftRow> Map(string csv) => new ReportMapper().Map(Csv(csv));

    public static DraftRow At(this Findings<DraftRow> findings, string address) => Assert.Single(findings.Items, draft => draft.Value.Address == address);

    /// <summary>One line a draft: cell, value, indicator, period, unit, kind, what it is part of.</summary>
    public static string Lines(this Findings<DraftRow> findings) => string.Join('\n', findings.Items.Select(draft => string.Join(
        " | ",
        $"{draft.Value.Address} {draft.Value.Text}",
        draft.IndicatorText,
        draft.PeriodText ?? "-",
        draft.UnitText ?? "-",
        draft.Kind?.ToString() ?? "-",
        draft.PartOf is { } total ? findings.Items[total].Value.Address : "-")));

    private static ReportTable Table(string? name, IReadOnlyList<IReadOnlyList<string>> records) => new(
        name,
        [.. records.Select(IReadOnlyList<Cell> (record, row) => [.. record.Select((text, column) => Cell.OfText(row + 1, column + 1, text))])],
        [],
        IsHidden: false);

    private static List<IReadOnlyList<string>> Records(string text)
    {
        List<IReadOnlyList<string>> records = [];
        List<string> fields = [];
        StringBuilder field = new();
        bool isQuoted = false;
        foreach (char character in text.ReplaceLineEndings("\n") + "\n")
        {
            switch (character)
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ';' when !isQuoted:
                    fields.Add(field.ToString());
                    field.Clear();
                    break;
                case '\n' when !isQuoted:
                    records.Add([.. fields, field.ToString()]);
                    fields.Clear();
                    field.Clear();
                    break;
                default:
                    field.Append(character);
                    break;
            }
        }

        return records;
    }
}
