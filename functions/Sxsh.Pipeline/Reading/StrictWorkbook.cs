using System.IO.Compression;
using System.Text;

namespace Sxsh.Pipeline.Reading;

/// <summary>Rewrites "Strict Open XML" workbooks ([ISO/IEC 29500-1]), which differ from ordinary ones in the names of their XML namespaces; the workbook library knows only the ordinary.</summary>
internal static class StrictWorkbook
{
    // The parts pass through memory as text here.
    private const long LargestTotal = 64L * 1024 * 1024;
    private const string WorkbookPart = "xl/workbook.xml";

    private static readonly (string Strict, string Ordinary)[] Namespaces =
    [
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];

    /// <summary>Whether the workbook is a strict one.</summary>
    /// <param name="archive">The workbook; its parts have been measured.</param>
    public static bool IsStrict(ZipArchive archive) =>
        archive.GetEntry(WorkbookPart) is { } workbook && Text(workbook).Contains(Namespaces[0].Strict, StringComparison.Ordinal);

    /// <summary>Rewrites the workbook.</summary>
    /// <param name="archive">The strict workbook.</param>
    /// <returns>The ordinary workbook at position 0; <see langword="null"/> if its parts are too large for that.</returns>
    public static MemoryStream? ToOrdinary(ZipArchive archive)
    {
        ZipArchiveEntry[] parts = [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal))];
        if (parts.Sum(part => part.Length) > LargestTotal)
        {
            return null;
        }

        MemoryStream ordinary = new();
        using (ZipArchive written = new(ordinary, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry part in parts)
            {
                string text = Text(part);
                foreach ((string strict, string name) in Namespaces)
                {
                    text = text.Replace(strict, name, StringComparison.Ordinal);
                }

                using Stream copy = written.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
                copy.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        ordinary.Position = 0;
        return ordinary;
    }

    private static string Text(ZipArchiveEntry part)
    {
        using StreamReader reader = new(part.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
