using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Sxsh.Pipeline.Reading;

/// <summary>Looks through a zipped workbook before the library reads it: the size of its parts, the places of its cells, and the error cells.</summary>
internal static class XlsxSurvey
{
    private const string WorkbookPart = "xl/workbook.xml";
    private const string RelationsPart = "xl/_rels/workbook.xml.rels";
    private const string StylesPart = "xl/styles.xml";
    private const int DaysFrom1900To1904 = 1462;

    /// <summary>Counts the number formats; the workbook library takes each of them apart.</summary>
    /// <param name="archive">The workbook; its parts have been measured.</param>
    /// <returns>What is too large, in the words of the message; <see langword="null"/> if nothing is.</returns>
    /// <exception cref="XmlException">The part is no XML.</exception>
    public static string? ExcessOfFormats(ZipArchive archive)
    {
        int formats = 0;
        Each(archive, StylesPart, "numFmt", _ => formats++);
        return formats > ReadingLimits.Formats ? ReadingLimits.TooManyFormats : null;
    }

    /// <summary>Finds how many days the workbook library puts dates too early: it knows the calendar from 1904 as <c>date1904="1"</c>, and LibreOffice writes <c>"true"</c>.</summary>
    /// <param name="archive">The workbook.</param>
    /// <returns>The days between the two calendars' beginnings, or 0.</returns>
    /// <exception cref="XmlException">The part is no XML.</exception>
    public static int DaysTooEarly(ZipArchive archive)
    {
        int days = 0;
        Each(archive, WorkbookPart, "workbookPr", xml => days = xml.GetAttribute("date1904") == "true" ? DaysFrom1900To1904 : 0);
        return days;
    }

    /// <summary>Surveys the sheets.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>One survey a sheet, in the order of the workbook; empty where its part is missing.</returns>
    /// <exception cref="InvalidDataException">A cell lies outside what a sheet can hold, or a part is damaged.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static IReadOnlyList<SheetSurvey> Sheets(ZipArchive archive, CancellationToken cancellationToken)
    {
        Dictionary<string, string> targets = Targets(archive);
        XlsxFonts fonts = XlsxFonts.Read(archive);
        List<SheetSurvey> surveys = [];
        int cells = 0;
        foreach (string relation in SheetRelations(archive))
        {
            surveys.Add(targets.TryGetValue(relation, out string? part) && ZipParts.Open(archive, part) is { } stream
                ? Sheet(stream, fonts, ref cells, cancellationToken)
                : SheetSurvey.Nothing);
        }

        return surveys;
    }

    private static SheetSurvey Sheet(Stream stream, XlsxFonts fonts, ref int cells, CancellationToken cancellationToken)
    {
        Dictionary<(int Row, int Column), string> cellFonts = [];
        Dictionary<(int Row, int Column), string> decoded = [];
        string? font = null;
        bool isShared = false;
        Dictionary<(int Row, int Column), string> errors = [];
        using XmlReader xml = XmlReader.Create(stream, ZipParts.Settings);
        HashSet<int> hiddenRows = [];
        HashSet<int> hiddenColumns = [];
        (int row, int column, int merges) = (0, 0, 0);
        bool isError = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    cancellationToken.ThrowIfCancellationRequested();
                    row = xml.GetAttribute("r") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : row + 1;
                    column = 0;
                    if (IsTrue(xml.GetAttribute("hidden")))
                    {
                        hiddenRows.Add(row);
                    }

                    break;
                case "col" when IsTrue(xml.GetAttribute("hidden")):
                    Hide(xml, hiddenColumns);
                    break;
                case "c":
                    (row, column) = SheetPlace.Parse(xml.GetAttribute("r")) ?? (Math.Max(row, 1), column + 1);
                    SheetPlace.Check(row, column);
                    string? type = xml.GetAttribute("t");
                    isError = type == "e";
                    if (fonts.HasAny)
                    {
                        (font, isShared) = (fonts.OfFormat(xml.GetAttribute("s")), type == "s");
                        AddFont(cellFonts, (row, column), type is "s" or "str" or "inlineStr" ? font : null);
                    }

                    break;
                case "v" when isError:
                    errors[(row, column)] = xml.ReadElementContentAsString();
                    isError = false;
                    break;
                case "v" or "is" when ++cells > ReadingLimits.Cells:
                    return new SheetSurvey(errors, ReadingLimits.TooManyCells);
                case "v" when isShared && fonts.Decode(xml.ReadElementContentAsString(), font) is { } text:
                    decoded[(row, column)] = text;
                    break;
                case "mergeCell" when ++merges > ReadingLimits.Merges:
                    return new SheetSurvey(errors, ReadingLimits.TooManyMerges);
            }
        }

        return new SheetSurvey(errors, null) { HiddenRows = hiddenRows, HiddenColumns = hiddenColumns, Fonts = cellFonts, Decoded = decoded };
    }

    private static void AddFont(Dictionary<(int Row, int Column), string> fonts, (int Row, int Column) place, string? font)
    {
        if (font is not null)
        {
            fonts[place] = font;
        }
    }

    private static bool IsTrue(string? value) => value is "1" or "true";

    private static void Hide(XmlReader xml, HashSet<int> columns)
    {
        if (int.TryParse(xml.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out int first) &&
            int.TryParse(xml.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            columns.UnionWith(Enumerable.Range(first, Math.Clamp(last - first + 1, 0, SheetPlace.Columns)));
        }
    }

    private static List<string> SheetRelations(ZipArchive archive)
    {
        List<string> relations = [];
        Each(archive, WorkbookPart, "sheet", xml =>
        {
            // The attribute is r:id; the prefix and its namespace differ between writers.
            string relation = string.Empty;
            while (xml.MoveToNextAttribute())
            {
                relation = xml.LocalName == "id" && xml.Prefix.Length > 0 ? xml.Value : relation;
            }

            relations.Add(relation);
        });
        return relations;
    }

    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        Dictionary<string, string> targets = [];
        Each(archive, RelationsPart, "Relationship", xml =>
        {
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        });
        return targets;
    }

    private static void Each(ZipArchive archive, string part, string element, Action<XmlReader> visit)
    {
        if (ZipParts.Open(archive, part) is not { } stream)
        {
            return;
        }

        using XmlReader xml = XmlReader.Create(stream, ZipParts.Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
            {
                visit(xml);
            }
        }
    }
}
