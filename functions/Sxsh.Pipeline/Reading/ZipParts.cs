using System.IO.Compression;
using System.Xml;

namespace Sxsh.Pipeline.Reading;

/// <summary>The parts of a zipped document. They are only ever read into memory, by their names in the directory; nothing is unpacked to a disk.</summary>
internal static class ZipParts
{
    /// <summary>How XML of an upload is read: no document types, no entities of its own, nothing fetched.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    /// <summary>Measures the XML parts by the directory of the archive; more than it states is never unzipped.</summary>
    /// <param name="archive">The document.</param>
    /// <param name="isStreamed">Tells the parts that are read piece by piece and may be larger than those kept in memory whole.</param>
    /// <returns>What is too large, in the words of the message; <see langword="null"/> if nothing is.</returns>
    public static string? Excess(ZipArchive archive, Func<string, bool> isStreamed)
    {
        // Pictures and other parts are never unzipped.
        ZipArchiveEntry[] read = [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))];
        bool isExcessive =
            archive.Entries.Count > ReadingLimits.Parts ||
            read.Sum(entry => (decimal)entry.Length) > ReadingLimits.UnzippedBytes ||
            read.Any(entry => entry.Length > ReadingLimits.UnzippedBytesAlwaysTaken && entry.Length / Math.Max(1, entry.CompressedLength) > ReadingLimits.UnzippedTimes) ||
            read.Any(entry => entry.Length > ReadingLimits.UnzippedBytesInMemory && !isStreamed(Normalize(entry.FullName)));
        return isExcessive ? ReadingLimits.TooManyBytes : null;
    }

    /// <summary>Opens a part; names are compared as Office compares them.</summary>
    /// <returns>Its bytes, or <see langword="null"/> if there is no such part.</returns>
    public static Stream? Open(ZipArchive archive, string part) => Find(archive, part)?.Open();

    /// <summary>Whether there is a part whose name begins or is so.</summary>
    public static bool Has(ZipArchive archive, string start) =>
        archive.Entries.Any(entry => Normalize(entry.FullName).StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of a part without a slash before it, with slashes between.</summary>
    public static string Normalize(string name) => name.Replace('\\', '/').TrimStart('/');

    private static ZipArchiveEntry? Find(ZipArchive archive, string part) =>
        archive.Entries.FirstOrDefault(entry => string.Equals(Normalize(entry.FullName), part, StringComparison.OrdinalIgnoreCase));
}
