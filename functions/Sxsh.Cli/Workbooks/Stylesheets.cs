using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sxsh.Cli.Workbooks;

/// <summary>The fonts, colors and number formats behind <see cref="CellLook"/>.</summary>
internal static class Stylesheets
{
    private const string FontName = "Times New Roman";
    private const double UsualSize = 11;
    private const uint WholeFormat = 3;
    private const uint TwoDecimalsFormat = 4;
    private const uint OneDecimalFormat = 164;
    private const string AlarmColor = "FFC00000";
    private const string HeadingColor = "FFD9E1F2";
    private const string SectionColor = "FFF2F2F2";
    private const string LineColor = "FF7F7F7F";

    /// <summary>Makes the stylesheet: one cell format for each look, in its order.</summary>
    /// <returns>A new stylesheet.</returns>
    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = OneDecimalFormat, FormatCode = "#,##0.0" }) { Count = 1 },
        Counted(new Fonts(
            TextFont(UsualSize),
            TextFont(14, new Bold()),
            TextFont(UsualSize, new Bold()),
            TextFont(UsualSize, new Italic()),
            TextFont(UsualSize, new Bold(), new Color { Rgb = AlarmColor }),
            TextFont(9, new Italic()))),
        Counted(new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            SolidFill(HeadingColor),
            SolidFill(SectionColor))),
        Counted(new Borders(new Border(), Framed(LineColor, BorderStyleValues.Thin), Framed(AlarmColor, BorderStyleValues.Medium))),
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Counted(new CellFormats(Enum.GetValues<CellLook>().Select(FormatOf))));

    private static CellFormat FormatOf(CellLook look) => look switch
    {
        CellLook.Title => Format(1, 0, 0, 0, HorizontalAlignmentValues.Center, wraps: true),
        CellLook.Issuer => Format(2, 0, 0, 0, HorizontalAlignmentValues.Left, wraps: false),
        CellLook.Subtitle => Format(3, 0, 0, 0, HorizontalAlignmentValues.Center, wraps: false),
        CellLook.Alarm => Format(4, 0, 2, 0, HorizontalAlignmentValues.Center, wraps: false),
        CellLook.Heading => Format(2, 2, 1, 0, HorizontalAlignmentValues.Center, wraps: true),
        CellLook.Section => Format(2, 3, 1, 0, HorizontalAlignmentValues.Left, wraps: true),
        CellLook.Text => Format(0, 0, 1, 0, HorizontalAlignmentValues.Left, wraps: true),
        CellLook.Centered => Format(0, 0, 1, 0, HorizontalAlignmentValues.Center, wraps: true),
        CellLook.Whole => Format(0, 0, 1, WholeFormat, HorizontalAlignmentValues.Right, wraps: false),
        CellLook.OneDecimal => Format(0, 0, 1, OneDecimalFormat, HorizontalAlignmentValues.Right, wraps: false),
        CellLook.TwoDecimals => Format(0, 0, 1, TwoDecimalsFormat, HorizontalAlignmentValues.Right, wraps: false),
        CellLook.Note => Format(5, 0, 0, 0, HorizontalAlignmentValues.Left, wraps: false),
        _ => Format(0, 0, 0, 0, HorizontalAlignmentValues.General, wraps: false),
    };

    private static CellFormat Format(uint font, uint fill, uint border, uint number, HorizontalAlignmentValues horizontal, bool wraps) => new()
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        NumberFormatId = number,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = fill != 0,
        ApplyBorder = border != 0,
        ApplyNumberFormat = number != 0,
        ApplyAlignment = true,
        Alignment = new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = wraps },
    };

    private static Font TextFont(double size, params OpenXmlElement[] marks)
    {
        var font = new Font();
        font.Append(marks.Where(mark => mark is not Color));
        font.Append(new FontSize { Val = size });
        font.Append(marks.OfType<Color>());
        font.Append(new FontName { Val = FontName });
        return font;
    }

    private static Fill SolidFill(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Framed(string color, BorderStyleValues style) => new(
        new LeftBorder(new Color { Rgb = color }) { Style = style },
        new RightBorder(new Color { Rgb = color }) { Style = style },
        new TopBorder(new Color { Rgb = color }) { Style = style },
        new BottomBorder(new Color { Rgb = color }) { Style = style });

    private static T Counted<T>(T list)
        where T : OpenXmlCompositeElement
    {
        list.SetAttribute(new OpenXmlAttribute("count", "", list.ChildElements.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return list;
    }
}
