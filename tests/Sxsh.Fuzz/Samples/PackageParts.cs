using System.IO.Compression;
using System.Text;

namespace Sxsh.Fuzz.Samples;

/// <summary>The parts of a zipped workbook, in order. A name may stand more than once.</summary>
internal sealed class PackageParts
{
    // Archives carry a time; with this one the same parts give the same bytes.
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, byte[] Content)> _parts;

    private PackageParts(List<(string Name, byte[] Content)> parts) => _parts = parts;

    public int Count => _parts.Count;

    public static PackageParts? TryRead(byte[] bytes)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(bytes), ZipArchiveMode.Read);
            return new PackageParts([.. archive.Entries.Select(entry => (entry.FullName, Content(entry)))]);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public PackageParts Copy() => new([.. _parts]);

    public string NameAt(int index) => _parts[index].Name;

    public byte[] ContentAt(int index) => _parts[index].Content;

    public string TextAt(int index) => Encoding.UTF8.GetString(_parts[index].Content);

    /// <summary>Indexes of the parts whose names hold a text.</summary>
    public int[] Find(string name) => [.. Enumerable.Range(0, _parts.Count).Where(index => _parts[index].Name.Contains(name, StringComparison.Ordinal))];

    public void Set(int index, byte[] content) => _parts[index] = (_parts[index].Name, content);

    public void Set(int index, string text) => Set(index, Encoding.UTF8.GetBytes(text));

    public void Rename(int index, string name) => _parts[index] = (name, _parts[index].Content);

    public void Remove(int index) => _parts.RemoveAt(index);

    public void Add(string name, string text) => _parts.Add((name, Encoding.UTF8.GetBytes(text)));

    public void Add(string name, byte[] content) => _parts.Add((name, content));

    public void Swap(int one, int other) => (_parts[one], _parts[other]) = (_parts[other], _parts[one]);

    public byte[] Save(CompressionLevel level)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach ((string name, byte[] content) in _parts)
            {
                // The library writes no entry without a name.
                ZipArchiveEntry entry = archive.CreateEntry(name.Length == 0 ? " " : name, level);
                entry.LastWriteTime = Written;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using MemoryStream content = new();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
