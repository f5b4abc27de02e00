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

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true };

    /// <summary>Measures the parts by the directory of the archive; more than it states is never unzipped.</summary>
    /// <param name="archive">The workbook.</param>
    /// <returns>What is too large, in the words of the message; <see langword="null"/> if nothing is.</returns>
    public static string? ExcessOfParts(ZipArchive archive)
    {
        // Pictures and other parts are never unzipped.
        ZipArchiveEntry[] read = [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))];
        bool isExcessive =
            archive.Entries.Count > ReadingLimits.Parts ||
            read.Sum(entry => (decimal)entry.Length) > ReadingLimits.UnzippedBytes ||
            read.Any(entry => entry.Length > ReadingLimits.UnzippedBytesAlwaysTaken && entry.Length / Math.Max(1, entry.CompressedLength) > ReadingLimits.UnzippedTimes) ||
            read.Any(entry => entry.Length > ReadingLimits.UnzippedBytesInMemory && !Normalize(entry.FullName).StartsWith("xl/worksheets/", StringComparison.Ordinal));
        return isExcessive ? ReadingLimits.TooManyBytes : null;
    }

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

    /// <summary>Surveys the sheets.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>One survey a sheet, in the order of the workbook; empty where its part is missing.</returns>
    /// <exception cref="InvalidDataException">A cell lies outside what a sheet can hold, or a part is damaged.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static IReadOnlyList<SheetSurvey> Sheets(ZipArchive archive, CancellationToken cancellationToken)
    {
        Dictionary<string, string> targets = Targets(archive);
        List<SheetSurvey> surveys = [];
        int cells = 0;
        foreach (string relation in SheetRelations(archive))
        {
            surveys.Add(targets.TryGetValue(relation, out string? part) && Open(archive, part) is { } stream
                ? Sheet(stream, ref cells, cancellationToken)
                : SheetSurvey.Nothing);
        }

        return surveys;
    }

    private static SheetSurvey Sheet(Stream stream, ref int cells, CancellationToken cancellationToken)
    {
        Dictionary<(int Row, int Column), string> errors = [];
        using XmlReader xml = XmlReader.Create(stream, Settings);
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
                    break;
                case "c":
                    (row, column) = SheetPlace.Parse(xml.GetAttribute("r")) ?? (Math.Max(row, 1), column + 1);
                    SheetPlace.Check(row, column);
                    isError = xml.GetAttribute("t") == "e";
                    break;
                case "v" when isError:
                    errors[(row, column)] = xml.ReadElementContentAsString();
                    isError = false;
                    break;
                case "v" or "is" when ++cells > ReadingLimits.Cells:
                    return new SheetSurvey(errors, ReadingLimits.TooManyCells);
                case "mergeCell" when ++merges > ReadingLimits.Merges:
                    return new SheetSurvey(errors, ReadingLimits.TooManyMerges);
            }
        }

        return new SheetSurvey(errors, null);
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
        if (Open(archive, part) is not { } stream)
        {
            return;
        }

        using XmlReader xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
            {
                visit(xml);
            }
        }
    }

    private static Stream? Open(ZipArchive archive, string part) =>
        archive.Entries.FirstOrDefault(entry => string.Equals(Normalize(entry.FullName), part, StringComparison.OrdinalIgnoreCase))?.Open();

    private static string Normalize(string name) => name.Replace('\\', '/').TrimStart('/');
}
