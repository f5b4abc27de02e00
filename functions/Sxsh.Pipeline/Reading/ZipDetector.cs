using System.IO.Compression;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Tells Office documents from other zipped files.</summary>
internal static class ZipDetector
{
    private const string ContentTypes = "[Content_Types].xml";
    private const int LongestContentTypes = 1024 * 1024;

    /// <summary>Tells the format from the names of the parts; of a file that is cut off, from the names that are still there.</summary>
    /// <param name="content">The bytes; left at position 0.</param>
    public static FileFormat Detect(MemoryStream content)
    {
        try
        {
            using ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true);
            return OfParts([.. archive.Entries.Take(ReadingLimits.Parts).Select(entry => Normalize(entry.FullName))], Read(archive, ContentTypes), Read(archive, "mimetype"));
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            return OfParts(NamesInOrder(content.GetBuffer().AsSpan(0, (int)content.Length)), string.Empty, string.Empty);
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static FileFormat OfParts(List<string> parts, string contentTypes, string mimeType)
    {
        if (mimeType.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal))
        {
            return mimeType.Contains("spreadsheet", StringComparison.Ordinal) ? FileFormat.Ods : FileFormat.Odt;
        }

        if (contentTypes.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) ||
            contentTypes.Contains("sheet.macroEnabled.main+xml", StringComparison.Ordinal) ||
            contentTypes.Contains("spreadsheetml.template.main+xml", StringComparison.Ordinal) ||
            Has("xl/workbook.xml"))
        {
            return FileFormat.Xlsx;
        }

        if (Has("xl/workbook.bin"))
        {
            return FileFormat.Xlsb;
        }

        if (Has("word/document.xml"))
        {
            return FileFormat.Docx;
        }

        if (Has("ppt/presentation.xml"))
        {
            return FileFormat.Pptx;
        }

        // Cut off before the part that would tell.
        return parts.Any(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.Xlsx
            : parts.Any(part => part.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.Docx
            : Has(ContentTypes) ? FileFormat.Xlsx
            : FileFormat.Zip;

        bool Has(string name) => parts.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static string Read(ZipArchive archive, string name)
    {
        ZipArchiveEntry? entry = archive.Entries.FirstOrDefault(entry => string.Equals(Normalize(entry.FullName), name, StringComparison.OrdinalIgnoreCase));
        if (entry is null || entry.Length > LongestContentTypes)
        {
            return string.Empty;
        }

        using StreamReader reader = new(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Names in the local headers, for a file whose directory is lost.</summary>
    private static List<string> NamesInOrder(ReadOnlySpan<byte> all)
    {
        List<string> names = [];
        for (int at = all.IndexOf("PK\x03\x04"u8); at >= 0 && names.Count < ReadingLimits.Parts;)
        {
            ReadOnlySpan<byte> header = all[at..];
            int length = header.Length >= 30 ? BitConverter.ToUInt16(header[26..28]) : 0;
            if (length > 0 && header.Length >= 30 + length)
            {
                names.Add(Normalize(Encoding.UTF8.GetString(header.Slice(30, length))));
            }

            int next = header[4..].IndexOf("PK\x03\x04"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return names;
    }

    private static string Normalize(string name) => name.Replace('\\', '/').TrimStart('/');
}
