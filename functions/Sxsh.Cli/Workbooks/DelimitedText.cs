using System.Globalization;
using System.Text;

namespace Sxsh.Cli.Workbooks;

/// <summary>Writes a sheet as delimited text the way Excel with Vietnamese settings saves it: semicolons, decimal commas, UTF-8 with its mark.</summary>
internal static class DelimitedText
{
    private const char Separator = ';';

    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>Writes a sheet. Rows are padded to the same number of cells.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder();
        foreach (IReadOnlyList<SheetCell> row in sheet.Rows)
        {
            for (int column = 0; column < sheet.Widths.Count; column++)
            {
                text.Append(column == 0 ? "" : Separator).Append(column < row.Count ? Quoted(TextOf(row[column])) : "");
            }

            text.Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string TextOf(SheetCell cell) => cell.Number is { } number
        ? number.ToString(cell.Look switch { CellLook.OneDecimal => "N1", CellLook.TwoDecimals => "N2", _ => "N0" }, Vietnamese)
        : cell.Text ?? "";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Separator, '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
