using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Json;

namespace Sxsh.Pipeline.Reading;

/// <summary>Tells the format of a file from its bytes.</summary>
internal static class FormatDetector
{
    private const int HeadLength = 4096;

    private static readonly string[] HtmlStarts = ["<html", "<!doctype html", "<table", "<head", "<body"];

    private static readonly (byte[] Magic, int Offset, FileFormat Format)[] Signatures =
    [
        ("Rar!\x1a\x07"u8.ToArray(), 0, FileFormat.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, FileFormat.SevenZip),
        ([0x1F, 0x8B, 0x08], 0, FileFormat.Gzip),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, FileFormat.Image),
        ([0xFF, 0xD8, 0xFF], 0, FileFormat.Image),
        ("GIF8"u8.ToArray(), 0, FileFormat.Image),
        ("II*\0"u8.ToArray(), 0, FileFormat.Image),
        ("MM\0*"u8.ToArray(), 0, FileFormat.Image),
        ("WEBP"u8.ToArray(), 8, FileFormat.Image),
        ("ftyphe"u8.ToArray(), 4, FileFormat.Image),
        ("ftypmif1"u8.ToArray(), 4, FileFormat.Image),
        ("ftypavif"u8.ToArray(), 4, FileFormat.Image),
        ("{\\rtf"u8.ToArray(), 0, FileFormat.Rtf),
    ];

    /// <summary>Tells the format. Whether the file is whole is found out by the reader of the format.</summary>
    /// <param name="content">The bytes; left at position 0.</param>
    /// <returns>The format; <see cref="FileFormat.Csv"/> for text that has columns, <see cref="FileFormat.Text"/> for other text and for text in an unknown encoding.</returns>
    public static FileFormat Detect(MemoryStream content)
    {
        ReadOnlySpan<byte> all = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (all.IsEmpty)
        {
            return FileFormat.Empty;
        }

        ReadOnlySpan<byte> head = all[..Math.Min(all.Length, HeadLength)];
        foreach ((byte[] magic, int offset, FileFormat format) in Signatures)
        {
            if (head.Length >= offset + magic.Length && head[offset..].StartsWith(magic))
            {
                return format;
            }
        }

        // Mail programs and scanners put bytes before "%PDF-"; readers look for it in the first kilobyte.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return ZipDetector.Detect(content);
        }

        if (head.StartsWith(CompoundFile.Signature))
        {
            return CompoundFile.DetectFormat(all);
        }

        if (IsBitmap(head))
        {
            return FileFormat.Image;
        }

        return DetectText(all);
    }

    private static FileFormat DetectText(ReadOnlySpan<byte> all)
    {
        if (!TextDecoder.LooksLikeText(all))
        {
            return FileFormat.Unknown;
        }

        if (TextDecoder.Decode(all) is not { Text: { } text })
        {
            return FileFormat.Text;
        }

        string start = text.AsSpan(0, Math.Min(text.Length, HeadLength)).TrimStart().ToString();
        if (start.Contains("Excel.Sheet", StringComparison.Ordinal) || start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
        {
            return start.StartsWith('<') && !IsHtml(start) ? FileFormat.ExcelXml : FileFormat.Html;
        }

        if (JsonReader.LooksLikeForm(start))
        {
            return FileFormat.Json;
        }

        if (IsWebArchive(start) && !start.StartsWith('<'))
        {
            return FileFormat.WebArchive;
        }

        if (IsHtml(start))
        {
            return FileFormat.Html;
        }

        return Separators.Detect(text) is null ? FileFormat.Text : FileFormat.Csv;
    }

    private static bool IsHtml(string start) =>
        start.StartsWith('<') && HtmlStarts.Any(tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase));

    private static bool IsWebArchive(string start) =>
        start.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && start.Contains("Content-Type: multipart/", StringComparison.OrdinalIgnoreCase);

    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length > 26 && head.StartsWith("BM"u8) && BitConverter.ToInt32(head[6..10]) == 0 && BitConverter.ToInt32(head[14..18]) is 12 or 40 or 108 or 124;
}
