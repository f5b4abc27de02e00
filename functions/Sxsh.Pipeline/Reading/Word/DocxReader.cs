using System.IO.Compression;
using System.Xml;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Flow;

namespace Sxsh.Pipeline.Reading.Word;

/// <summary>Reads Word documents (.docx, .docm): paragraphs and tables of the body. Headers, footers, comments and deleted text are not read, templates and links are not followed.</summary>
internal static class DocxReader
{
    private const string Body = "word/document.xml";
    private const string Styles = "word/styles.xml";
    private const string OfficeDocument = "/officeDocument";

    public static ReadOutcome Read(MemoryStream content, CancellationToken cancellationToken)
    {
        try
        {
            using ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true);
            if (ZipParts.Excess(archive, part => part == Body) is { } excess)
            {
                return Rejected.AsTooLarge(FileFormat.Docx, excess);
            }

            using Stream? body = ZipParts.Open(archive, BodyPart(archive));
            if (body is null)
            {
                return Rejected.AsUnreadable(FileFormat.Docx);
            }

            DocxFonts fonts = new();
            ReadStyles(archive, fonts);
            FlowBuilder flow = new();
            using XmlReader xml = XmlReader.Create(body, ZipParts.Settings);
            new DocxBody(xml, flow, fonts).Read(cancellationToken);
            ReadOutcome outcome = flow.Build(FileFormat.Docx);
            return outcome.Document is null ? outcome : outcome with { Issues = [.. outcome.Issues, .. DocumentNotices.Of(archive)] };
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            return Rejected.AsUnreadable(FileFormat.Docx);
        }
    }

    private static void ReadStyles(ZipArchive archive, DocxFonts fonts)
    {
        if (ZipParts.Open(archive, Styles) is { } part)
        {
            using XmlReader xml = XmlReader.Create(part, ZipParts.Settings);
            fonts.Read(xml);
        }
    }

    /// <summary>Some writers give the main part another name; the relations of the package tell it.</summary>
    private static string BodyPart(ZipArchive archive)
    {
        using Stream? relations = ZipParts.Open(archive, Body) is null ? ZipParts.Open(archive, "_rels/.rels") : null;
        if (relations is null)
        {
            return Body;
        }

        using XmlReader xml = XmlReader.Create(relations, ZipParts.Settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Type")?.EndsWith(OfficeDocument, StringComparison.Ordinal) == true && xml.GetAttribute("Target") is { } target)
            {
                return ZipParts.Normalize(target);
            }
        }

        return Body;
    }
}
