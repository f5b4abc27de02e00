using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Sxsh.Pipeline.Reading.Encodings;

namespace Sxsh.Pipeline.Reading;

/// <summary>The fonts of a zipped workbook's cells, where old Vietnamese fonts are among them: they tell how the text of a cell is encoded.</summary>
internal sealed class XlsxFonts
{
    private const string StylesPart = "xl/styles.xml";
    private const string StringsPart = "xl/sharedStrings.xml";

    // By the number of the cell format; null for fonts of Unicode text.
    private readonly List<string?> _fonts = [];

    // Shared strings of several runs, at least one of them in an old font.
    private readonly Dictionary<int, List<(string Text, string? Font)>> _runs = [];

    /// <summary>Whether any cell format uses an old font; if none does, no cell needs a look.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Reads the fonts.</summary>
    /// <param name="archive">The workbook; its parts have been measured.</param>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static XlsxFonts Read(ZipArchive archive)
    {
        XlsxFonts fonts = new();
        if (ZipParts.Open(archive, StylesPart) is { } styles)
        {
            using XmlReader xml = XmlReader.Create(styles, ZipParts.Settings);
            fonts.ReadStyles(xml);
        }

        if (fonts.HasAny && ZipParts.Open(archive, StringsPart) is { } strings)
        {
            using XmlReader xml = XmlReader.Create(strings, ZipParts.Settings);
            fonts.ReadRuns(xml);
        }

        return fonts;
    }

    /// <summary>The old font of a cell format; <see langword="null"/> if its font is none.</summary>
    /// <param name="format">Number of the format as the cell states it; <see langword="null"/> for the first.</param>
    public string? OfFormat(string? format)
    {
        int index = format is null ? 0 : int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
        return index >= 0 && index < _fonts.Count ? _fonts[index] : null;
    }

    /// <summary>The Unicode text of a shared string whose runs are in different fonts.</summary>
    /// <param name="index">Number of the string as the cell states it.</param>
    /// <param name="font">The cell's old font, for runs that name none.</param>
    /// <returns><see langword="null"/> if the string has no such runs.</returns>
    public string? Decode(string index, string? font) =>
        _runs.Count > 0 && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && _runs.TryGetValue(number, out List<(string Text, string? Font)>? runs)
            ? string.Concat(runs.Select(run => LegacyFont.Decode(run.Text, run.Font ?? font)))
            : null;

    private void ReadStyles(XmlReader xml)
    {
        List<string?> names = [];
        string list = string.Empty;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "fonts" or "cellXfs" or "cellStyleXfs" or "fills" or "dxfs" or "cellStyles":
                    list = xml.LocalName;
                    break;
                case "font" when list == "fonts":
                    names.Add(null);
                    break;
                case "name" when list == "fonts" && names.Count > 0 && xml.GetAttribute("val") is { } name && LegacyFont.EncodingOf(name) is not null:
                    names[^1] = name;
                    break;
                case "xf" when list == "cellXfs" && _fonts.Count < ReadingLimits.Rows:
                    int font = int.TryParse(xml.GetAttribute("fontId"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
                    _fonts.Add(font < names.Count ? names[font] : null);
                    HasAny |= _fonts[^1] is not null;
                    break;
            }
        }
    }

    private void ReadRuns(XmlReader xml)
    {
        int index = -1;
        List<(string Text, string? Font)> runs = [];
        string? font = null;
        xml.Read();
        while (!xml.EOF)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    index++;
                    (runs, font) = ([], null);
                    break;
                case (XmlNodeType.Element, "r"):
                    font = null;
                    break;
                case (XmlNodeType.Element, "rFont"):
                    font = xml.GetAttribute("val");
                    break;
                case (XmlNodeType.Element, "rPh"):
                    xml.Skip();
                    continue;
                case (XmlNodeType.Element, "t"):
                    runs.Add((xml.ReadElementContentAsString(), font));
                    continue;
                case (XmlNodeType.EndElement, "si") when runs.Exists(run => LegacyFont.EncodingOf(run.Font) is not null):
                    _runs[index] = runs;
                    break;
            }

            xml.Read();
        }
    }
}
