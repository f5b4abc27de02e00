using System.Buffers;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Reads a value cell: the stored number where it holds one, else its text.</summary>
internal static class CellReader
{
    private static readonly SearchValues<char> BareNumber = SearchValues.Create("0123456789.,-");

    private static readonly string[] Errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA"];

    /// <summary>Whether the cell shows an error of the spreadsheet program, also where it was saved as text.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool IsError(Cell cell) => cell.Kind == CellKind.Error || (cell.Text.Contains('#', StringComparison.Ordinal) && Errors.Contains(cell.Text.Trim().ToUpperInvariant()));

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell; no error.</param>
    /// <returns>What it states.</returns>
    public static ValueReading Read(Cell cell) => cell switch
    {
        { Kind: CellKind.Number, Number: { } number } => ReadTyped(cell, number),
        { Kind: CellKind.Boolean } => new ValueReading(ValueMeaning.NoFigure) { Flag = IsTrue(cell.Text) ? 1m : 0m },
        // Excel makes a date of "5-8": what was typed is gone.
        { Kind: CellKind.Date } => new ValueReading(ValueMeaning.NotANumber),
        _ => ValueReader.Read(cell.Text),
    };

    private static bool IsTrue(string text) => VietnameseText.Fold(text) is "true" or "dung" or "1";

    private static ValueReading ReadTyped(Cell cell, decimal number)
    {
        if (Math.Abs(number) > NumberLiteral.MaxMagnitude)
        {
            return new ValueReading(ValueMeaning.OutOfRange);
        }

        return new ValueReading(ValueMeaning.Number)
        {
            Value = NumberLiteral.Plain(cell.IsPercent ? number * 100m : number),
            Tail = cell.IsPercent ? "%" : ShownUnit(cell.Text, number),
        };
    }

    // A number format may show a unit ("15 DN"); one that shows another number has scaled it, and its unit is not the stored number's.
    private static string ShownUnit(string text, decimal number)
    {
        if (!text.AsSpan().ContainsAnyExcept(BareNumber))
        {
            return string.Empty;
        }

        ValueReading shown = ValueReader.Read(text);
        return shown is { Meaning: ValueMeaning.Number, Scale: 1m } && Math.Abs(shown.Value - number) < 1m ? shown.Tail : string.Empty;
    }
}
