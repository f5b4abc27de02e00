using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Makes cells of the values that the workbook library hands out. One for each file: it keeps the number formats it has read.</summary>
/// <param name="daysTooEarly">Days that the library puts dates too early, for workbooks whose calendar it does not know.</param>
internal sealed class CellFactory(int daysTooEarly = 0)
{
    // Excel keeps and shows 15 significant digits; what a double holds beyond them is binary noise (0.1 + 0.2).
    private const string SignificantDigits = "G15";

    // Whole numbers below have no more digits than that.
    private const double MostWhole = 1e15;

    private readonly Dictionary<string, NumberFormat> _formats = [];

    // A later one is beyond what a date can be; it stays as wrong as it is.
    private readonly DateTime _latest = DateTime.MaxValue.AddDays(-daysTooEarly);

    public static Cell Text(int row, int column, string text) => Cell.OfText(row, column, VietnameseText.Compose(text));

    /// <summary>A cell of which only the shown text is known.</summary>
    public static Cell Shown(int row, int column, string text) => SpreadsheetErrors.IsError(text) ? Error(row, column, text) : Text(row, column, text);

    public static Cell Error(int row, int column, string text) => new(row, column, text, CellKind.Error, null, null, false);

    /// <summary>A cell of a workbook.</summary>
    /// <param name="row">Row, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="value">Value of the library: text, number, truth value, date or duration.</param>
    /// <param name="formatCode">Number format of the cell, for example <c>#,##0.00</c>.</param>
    public Cell Of(int row, int column, object value, string formatCode) => value switch
    {
        string text => Text(row, column, text),
        bool truth => new Cell(row, column, truth ? "TRUE" : "FALSE", CellKind.Boolean, null, null, false),
        DateTime date => Date(row, column, date > _latest ? date : date.AddDays(daysTooEarly), formatCode),
        // Hours worked or run are text to a report: neither a date nor a figure of the catalogue.
        TimeSpan duration => Text(row, column, DateFormat.Format(duration)),
        IConvertible number => Number(row, column, number.ToDouble(CultureInfo.InvariantCulture), formatCode),
        _ => Text(row, column, value.ToString() ?? string.Empty),
    };

    private Cell Number(int row, int column, double stored, string formatCode)
    {
        if (!TryToDecimal(stored, out decimal number))
        {
            return Text(row, column, stored.ToString(CultureInfo.InvariantCulture));
        }

        if (!_formats.TryGetValue(formatCode, out NumberFormat? format))
        {
            format = new NumberFormat(formatCode);
            _formats.Add(formatCode, format);
        }

        return new Cell(row, column, format.Format(number), CellKind.Number, number, null, format.IsPercent);
    }

    private static Cell Date(int row, int column, DateTime date, string formatCode)
    {
        string text = DateFormat.Format(date, formatCode);
        // A time of day alone is stored on the day before 1900; it must not pass for a date.
        return DateFormat.ShowsDay(formatCode) ? new Cell(row, column, text, CellKind.Date, null, date, false) : Text(row, column, text);
    }

    private static bool TryToDecimal(double stored, out decimal number)
    {
        // Most figures of reports are whole numbers, which need no detour through digits.
        if (Math.Abs(stored) < MostWhole && double.IsInteger(stored))
        {
            number = (long)stored;
            return true;
        }

        return decimal.TryParse(stored.ToString(SignificantDigits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
