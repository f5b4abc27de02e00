using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;
using SheetColor = DocumentFormat.OpenXml.Spreadsheet.Color;
using SheetFont = DocumentFormat.OpenXml.Spreadsheet.Font;

namespace Sxsh.Pipeline.Marking;

/// <summary>The stylesheet of a workbook that is to be marked: what is there stays as it is, shaded copies of formats and the formats of the list of findings are added behind it.</summary>
internal sealed class StyleBook
{
    /// <summary>Excel takes no more cell formats; a workbook that would need more is not marked in place.</summary>
    public const int MostFormats = 64_000;

    private const string FontName = "Times New Roman";

    private readonly Stylesheet _styles;
    private readonly List<CellFormat> _formats;
    private readonly Dictionary<Severity, uint> _shades = [];
    private readonly Dictionary<(uint Format, Severity? Shade), uint> _shaded = [];
    private readonly HashSet<uint> _ownFills = [];

    /// <summary>Opens a stylesheet for adding; what it must have by the standard and has not is added first.</summary>
    /// <param name="styles">The stylesheet.</param>
    public StyleBook(Stylesheet styles)
    {
        _styles = styles;
        styles.Fonts ??= new Fonts(new SheetFont());
        styles.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        styles.Borders ??= new Borders(new Border());
        styles.CellFormats ??= new CellFormats(new CellFormat());
        _formats = [.. styles.CellFormats.Elements<CellFormat>()];
        uint fill = 0;
        foreach (Fill each in styles.Fills.Elements<Fill>())
        {
            if (each.PatternFill?.ForegroundColor?.Rgb?.Value is { } color && Enum.GetValues<Severity>().Any(severity => ColorOf(severity) == color))
            {
                _ownFills.Add(fill);
            }

            fill++;
        }
    }

    /// <summary>How many cell formats there are.</summary>
    public int Count => _formats.Count;

    /// <summary>The color that cells of a severity are given, as ARGB.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Eight hexadecimal digits.</returns>
    public static string ColorOf(Severity severity) => severity switch
    {
        Severity.Blocker or Severity.Error => "FFFFB3B3",
        Severity.Warning => "FFFFE699",
        _ => "FFDDEBF7",
    };

    /// <summary>A copy of a format with the color of a severity; all else of it stays.</summary>
    /// <param name="format">Index of a cell format; one that is not there counts as the first.</param>
    /// <param name="severity">The severity.</param>
    /// <returns>Index of the copy.</returns>
    public uint Shaded(uint format, Severity severity) => Copy(format, severity);

    /// <summary>The format of a cell that was marked before and is not any more.</summary>
    /// <param name="format">Index of its cell format.</param>
    /// <returns>Index of a copy without color if the color is ours, else the format itself.</returns>
    public uint Unshaded(uint format) => format < _formats.Count && _formats[(int)format].FillId?.Value is { } fill && _ownFills.Contains(fill) ? Copy(format, null) : format;

    /// <summary>Adds a format of the list of findings.</summary>
    /// <param name="look">How it looks.</param>
    /// <returns>Its index.</returns>
    public uint Add(FindingsLook look) => Append(new CellFormat
    {
        NumberFormatId = 0,
        FontId = AddFont(look),
        FillId = look.Shade is { } severity ? FillOf(severity) : look.IsHeading ? AddFill(FindingsLook.HeadingColor) : 0,
        BorderId = look.IsFramed ? AddBorder() : 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        QuotePrefix = look.IsQuoted ? true : null,
        Alignment = new Alignment
        {
            WrapText = true,
            Vertical = look.IsHeading ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            Horizontal = look.IsCentered ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.Left,
        },
    });

    private uint Copy(uint format, Severity? shade)
    {
        if (_shaded.TryGetValue((format, shade), out uint known))
        {
            return known;
        }

        CellFormat copy = (CellFormat)_formats[format < _formats.Count ? (int)format : 0].CloneNode(true);
        copy.FillId = shade is { } severity ? FillOf(severity) : 0;
        copy.ApplyFill = true;
        uint index = Append(copy);
        _shaded[(format, shade)] = index;
        return index;
    }

    private uint Append(CellFormat format)
    {
        _styles.CellFormats!.Append(format);
        _formats.Add(format);
        _styles.CellFormats.Count = (uint)_formats.Count;
        return (uint)_formats.Count - 1;
    }

    private uint FillOf(Severity severity)
    {
        if (!_shades.TryGetValue(severity, out uint fill))
        {
            fill = AddFill(ColorOf(severity));
            _shades[severity] = fill;
            _ownFills.Add(fill);
        }

        return fill;
    }

    private uint AddFill(string color)
    {
        _styles.Fills!.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
        return Counted(_styles.Fills, count => _styles.Fills.Count = count);
    }

    private uint AddFont(FindingsLook look)
    {
        SheetFont font = new();
        if (look.IsBold)
        {
            font.Append(new Bold());
        }

        if (look.IsLink)
        {
            font.Append(new Underline());
        }

        font.Append(new FontSize { Val = look.Size }, new SheetColor { Rgb = look.IsLink ? "FF0563C1" : look.IsHeading ? "FFFFFFFF" : "FF000000" }, new FontName { Val = FontName });
        _styles.Fonts!.Append(font);
        return Counted(_styles.Fonts, count => _styles.Fonts.Count = count);
    }

    private uint AddBorder()
    {
        Border border = new(
            Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()), new DiagonalBorder());
        _styles.Borders!.Append(border);
        return Counted(_styles.Borders, count => _styles.Borders.Count = count);
    }

    private static T Line<T>(T side)
        where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Color = new SheetColor { Rgb = "FFBFBFBF" };
        return side;
    }

    private static uint Counted(OpenXmlCompositeElement list, Action<uint> set)
    {
        uint count = (uint)list.ChildElements.Count;
        set(count);
        return count - 1;
    }
}
