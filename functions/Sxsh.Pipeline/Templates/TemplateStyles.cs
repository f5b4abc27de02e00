using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sxsh.Pipeline.Templates;

/// <summary>The fonts, colors and number formats behind <see cref="TemplateLook"/>.</summary>
internal static class TemplateStyles
{
    private const uint Whole = 3;
    private const uint TwoDecimals = 4;
    private const uint Percent = 10;

    /// <summary>Makes the stylesheet: one cell format for each look, in its order.</summary>
    /// <returns>A new stylesheet.</returns>
    public static Stylesheet Create() => new(
        new Fonts(FontOf(11), FontOf(15, new Bold()), FontOf(11, new Bold()), FontOf(11, new Bold(), new Color { Rgb = "FFFFFFFF" }), FontOf(11, new Italic(), new Color { Rgb = "FF7F7F7F" })) { Count = 5 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF1F4E79"),
            Solid("FFDDEBF7"),
            Solid("FFFFF9E5"),
            Solid("FFF2F2F2")) { Count = 6 },
        new Borders(new Border(), Framed()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Format(font: 1),
            Format(font: 2),
            Format(isWrapped: true),
            Format(font: 3, fill: 2, border: 1, isWrapped: true, isCentered: true),
            Format(font: 2, fill: 3, border: 1),
            Format(fill: 5, border: 1, isWrapped: true),
            Format(fill: 5, border: 1, isWrapped: true, isCentered: true),
            Format(number: Whole, fill: 4, border: 1, isEntry: true),
            Format(number: TwoDecimals, fill: 4, border: 1, isEntry: true),
            Format(number: Percent, fill: 4, border: 1, isEntry: true),
            Format(fill: 4, border: 1, isWrapped: true, isEntry: true),
            Format(number: TwoDecimals, font: 4, fill: 5, border: 1),
            Format(number: Percent, font: 4, fill: 5, border: 1)) { Count = 14 });

    private static Font FontOf(double size, params ReadOnlySpan<OpenXmlElement> looks)
    {
        Font font = new();
        foreach (OpenXmlElement look in looks)
        {
            if (look is not Color)
            {
                font.Append(look);
            }
        }

        font.Append(new FontSize { Val = size });
        foreach (OpenXmlElement look in looks)
        {
            if (look is Color)
            {
                font.Append(look);
            }
        }

        font.Append(new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Framed() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Format(uint number = 0, uint font = 0, uint fill = 0, uint border = 0, bool isWrapped = false, bool isCentered = false, bool isEntry = false) => new(
        new Alignment { WrapText = isWrapped, Vertical = VerticalAlignmentValues.Center, Horizontal = isCentered ? HorizontalAlignmentValues.Center : null },
        new Protection { Locked = !isEntry })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = border,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };
}
