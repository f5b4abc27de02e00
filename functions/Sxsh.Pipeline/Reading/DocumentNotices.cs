using System.IO.Compression;
using System.Xml;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Says what a zipped document holds that is left alone: macros, and links to other files and addresses.</summary>
internal static class DocumentNotices
{
    private const int MostRelationParts = 500;
    private const long LargestRelationPart = 1024 * 1024;

    /// <summary>Looks through the names of the parts and their relations.</summary>
    /// <param name="archive">The document; its parts have been measured.</param>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static IReadOnlyList<Issue> Of(ZipArchive archive)
    {
        List<Issue> issues = [];
        if (archive.Entries.Any(entry => IsMacro(ZipParts.Normalize(entry.FullName))))
        {
            issues.Add(Issue.Of(IssueCode.MacrosIgnored, SourceLocation.WholeReport));
        }

        if (HasLinks(archive))
        {
            issues.Add(Issue.Of(IssueCode.LinksNotFollowed, SourceLocation.WholeReport));
        }

        return issues;
    }

    // OpenDocument lists its libraries in "script-lc.xml" and "script-lb.xml" even where they are empty.
    private static bool IsMacro(string part) =>
        part.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || ((part.StartsWith("Basic/", StringComparison.Ordinal) || part.StartsWith("Scripts/", StringComparison.Ordinal)) && !part.EndsWith('/') && !part.Contains("/script-l", StringComparison.Ordinal) && !part.EndsWith("script-lc.xml", StringComparison.Ordinal));

    private static bool HasLinks(ZipArchive archive) => archive.Entries
        .Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && entry.Length <= LargestRelationPart)
        .Take(MostRelationParts)
        .Any(HasLink);

    /// <summary>A hyperlink shows an address to the reader and brings nothing in; all other outside targets do.</summary>
    private static bool HasLink(ZipArchiveEntry relations)
    {
        using Stream stream = relations.Open();
        using XmlReader xml = XmlReader.Create(stream, ZipParts.Settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true)
            {
                return true;
            }
        }

        return false;
    }
}
