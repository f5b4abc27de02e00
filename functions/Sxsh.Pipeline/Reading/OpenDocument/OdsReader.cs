using System.IO.Compression;
using System.Xml;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>Reads OpenDocument spreadsheets (.ods), as LibreOffice writes them.</summary>
internal static class OdsReader
{
    private const string Content = "content.xml";
    private const string Styles = "styles.xml";
    private const string Manifest = "META-INF/manifest.xml";

    public static ReadOutcome Read(MemoryStream content, CancellationToken cancellationToken)
    {
        try
        {
            using ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true);
            if (ZipParts.Excess(archive, part => part == Content) is { } excess)
            {
                return Rejected.AsTooLarge(FileFormat.Ods, excess);
            }

            if (IsLocked(archive))
            {
                return Rejected.Because(FileFormat.Encrypted, IssueCode.PasswordProtected);
            }

            OdsStyles styles = new();
            Read(archive, Styles, styles.Read);
            OdsSheets sheets = new(styles);
            if (!Read(archive, Content, xml => sheets.Read(xml, cancellationToken)) || (sheets.Tables.Tables.Count == 0 && sheets.Excess is null))
            {
                return Rejected.AsUnreadable(FileFormat.Ods);
            }

            return sheets.Excess is { } what
                ? Rejected.AsTooLarge(FileFormat.Ods, what)
                : new ReadOutcome(FileFormat.Ods, new ReportDocument(FileFormat.Ods, sheets.Tables.Tables, []), [.. DocumentNotices.Of(archive)]);
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            return Rejected.AsUnreadable(FileFormat.Ods);
        }
    }

    private static bool Read(ZipArchive archive, string part, Action<XmlReader> read)
    {
        using Stream? stream = ZipParts.Open(archive, part);
        if (stream is null)
        {
            return false;
        }

        using XmlReader xml = XmlReader.Create(stream, ZipParts.Settings);
        read(xml);
        return true;
    }

    private static bool IsLocked(ZipArchive archive)
    {
        bool isLocked = false;
        Read(archive, Manifest, xml =>
        {
            while (!isLocked && xml.Read())
            {
                isLocked = xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" };
            }
        });
        return isLocked;
    }
}
