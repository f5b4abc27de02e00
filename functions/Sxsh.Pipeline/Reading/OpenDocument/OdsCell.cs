using System.Globalization;
using System.Xml;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Encodings;

namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>One cell of an OpenDocument sheet as it is written: once for all the places that repeat it.</summary>
internal sealed class OdsCell
{
    private readonly RunText _text = new();
    private int _lines;

    /// <summary>Places to the right that repeat it, itself included.</summary>
    public int Repeated { get; private init; } = 1;

    public int ColumnSpan { get; private init; } = 1;

    public int RowSpan { get; private init; } = 1;

    /// <summary>Whether a merged cell lies over it; what it holds is not shown.</summary>
    public bool IsCovered { get; private init; }

    public bool IsEmpty => IsCovered || (Value is null && _text.Length == 0);

    /// <summary>Number, date, duration or truth value; <see langword="null"/> for text.</summary>
    private object? Value { get; init; }

    private bool IsError { get; init; }

    private bool IsPercent { get; init; }

    private string Format { get; init; } = string.Empty;

    private string? Font { get; init; }

    /// <summary>Reads what the element of a cell says, up to its paragraphs.</summary>
    /// <param name="xml">At the start of the cell.</param>
    /// <param name="styles">The styles.</param>
    /// <param name="usualStyle">The style that its row or column gives to cells without one.</param>
    public static OdsCell Start(XmlReader xml, OdsStyles styles, string? usualStyle)
    {
        bool isError = false;
        (string type, string? value, string? style) = (string.Empty, null, null);
        (int repeated, int columns, int rows) = (1, 1, 1);
        for (bool has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "value-type" when xml.Value == "error":
                    isError = true;
                    break;
                case "value-type" when type.Length == 0:
                    type = xml.Value;
                    break;
                case "value" or "date-value" or "time-value" or "boolean-value":
                    value = xml.Value;
                    break;
                case "style-name":
                    style = xml.Value;
                    break;
                case "number-columns-repeated":
                    repeated = Count(xml.Value);
                    break;
                case "number-columns-spanned":
                    columns = Count(xml.Value);
                    break;
                case "number-rows-spanned":
                    rows = Count(xml.Value);
                    break;
            }
        }

        xml.MoveToElement();
        style ??= usualStyle;
        return new OdsCell
        {
            Repeated = repeated,
            ColumnSpan = columns,
            RowSpan = rows,
            IsCovered = xml.LocalName == "covered-table-cell",
            Value = isError || value is null ? null : Typed(type, value),
            IsError = isError,
            IsPercent = type == "percentage",
            Format = value is null ? string.Empty : styles.FormatOf(style),
            Font = value is null ? styles.FontOf(style) : null,
        };
    }

    /// <summary>A positive count; 1 where it is none.</summary>
    public static int Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : 1;

    /// <summary>Begins a paragraph of its text.</summary>
    public void StartLine()
    {
        if (_lines++ > 0)
        {
            _text.Append("\n", null);
        }
    }

    /// <summary>Adds to its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="font">The font of its span; <see langword="null"/> for the cell's.</param>
    public void Append(string text, string? font) => _text.Append(text, font ?? Font);

    /// <summary>Adds spaces that the file only counts.</summary>
    public void AppendSpaces(int count) => _text.Append(new string(' ', Math.Min(count, ReadingLimits.CellCharacters)), null);

    /// <summary>The cell at one of its places.</summary>
    public Cell At(int row, int column, CellFactory factory)
    {
        string text = _text.Text;
        if (IsError || text.StartsWith("Err:", StringComparison.Ordinal))
        {
            return CellFactory.Error(row, column, text);
        }

        return Value is null ? CellFactory.Shown(row, column, text) with { Original = _text.Original } : factory.Of(row, column, Value, IsPercent && Format.Length == 0 ? "0.##%" : Format);
    }

    private static object? Typed(string type, string value) => type switch
    {
        "float" or "percentage" or "currency" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        "boolean" => value == "true",
        "date" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) => date,
        "time" when TryReadDuration(value, out TimeSpan duration) => duration,
        _ => null,
    };

    private static bool TryReadDuration(string value, out TimeSpan duration)
    {
        try
        {
            duration = XmlConvert.ToTimeSpan(value);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            duration = default;
            return false;
        }
    }
}
