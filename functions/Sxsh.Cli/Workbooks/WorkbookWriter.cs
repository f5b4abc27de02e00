using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sxsh.Cli.Workbooks;

/// <summary>Writes .xlsx workbooks. The same sheets and properties give the same bytes on every machine and in every culture.</summary>
internal static class WorkbookWriter
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">At least one sheet.</param>
    /// <param name="properties">What it says of itself.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, WorkbookProperties properties)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // Each part under an id of our own: those that the library makes up are never the same twice.
            WorkbookPart workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Stylesheets.Create();
            workbook.Workbook = new Workbook(
                new Sheets(sheets.Select((sheet, index) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = SheetPartId(index) })),
                PrintTitles(sheets));
            for (int index = 0; index < sheets.Count; index++)
            {
                workbook.AddNewPart<WorksheetPart>(SheetPartId(index)).Worksheet = SheetParts.Create(sheets[index]);
            }

            CoreFilePropertiesPart core = document.AddNewPart<CoreFilePropertiesPart>("core");
            using Stream content = core.GetStream(FileMode.Create);
            WriteProperties(content, properties);
        }

        return Settled(package);
    }

    private static string SheetPartId(int index) => string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");

    private static DefinedNames PrintTitles(IReadOnlyList<Sheet> sheets) => new(sheets
        .Select((sheet, index) => (sheet, index))
        .Where(pair => pair.sheet.FrozenRows > 0)
        .Select(pair => new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{pair.sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:${pair.sheet.FrozenRows}"))
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)pair.index,
        }));

    // By hand, because the package's own properties get a part with a new name each time.
    private static void WriteProperties(Stream content, WorkbookProperties properties)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
        using var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.None });
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteAttributeString("xmlns", "dc", null, Dublin);
        writer.WriteAttributeString("xmlns", "dcterms", null, Terms);
        writer.WriteAttributeString("xmlns", "xsi", null, Instance);
        writer.WriteElementString("dc", "title", Dublin, properties.Title);
        writer.WriteElementString("dc", "subject", Dublin, properties.Subject);
        writer.WriteElementString("dc", "creator", Dublin, properties.Creator);
        writer.WriteElementString("cp", "keywords", Core, properties.Keywords);
        writer.WriteElementString("cp", "category", Core, properties.Category);
        writer.WriteStartElement("dcterms", "created", Terms);
        writer.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        writer.WriteString(properties.Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static byte[] Settled(MemoryStream package)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Read);
        return StoredArchive.Write(
        [
            .. archive.Entries
                .OrderBy(entry => entry.FullName == ContentTypes ? 0 : 1)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.FullName, BytesOf(entry))),
        ]);
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
