using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Sxsh.Cli.Workbooks;

/// <summary>Writes a zip archive whose bytes depend on nothing but its content: no clock, no operating system, and no compression, which is not the same on every machine.</summary>
internal static class StoredArchive
{
    private const ushort VersionNeeded = 20;
    private const ushort Utf8Names = 1 << 11;

    // 1 January 1980, the first day that the format knows.
    private const uint NoTime = 0x0021_0000;
    private const int LocalHeaderBytes = 30;
    private const int EntryBytes = 46;
    private const int EndBytes = 22;

    /// <summary>Writes an archive.</summary>
    /// <param name="entries">Names, with <c>/</c> between folders, and contents in the order to write; each content is below 4 GB.</param>
    /// <returns>The archive.</returns>
    public static byte[] Write(IReadOnlyList<KeyValuePair<string, byte[]>> entries)
    {
        using var archive = new MemoryStream();
        using var directory = new MemoryStream();
        foreach ((string name, byte[] content) in entries)
        {
            byte[] nameBytes = Encoding.UTF8.GetBytes(name);
            uint crc = Crc32.HashToUInt32(content);
            uint offset = (uint)archive.Position;
            archive.Write(LocalHeader(nameBytes.Length, crc, content.Length));
            archive.Write(nameBytes);
            archive.Write(content);
            directory.Write(Entry(nameBytes.Length, crc, content.Length, offset));
            directory.Write(nameBytes);
        }

        uint start = (uint)archive.Position;
        archive.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        archive.Write(End(entries.Count, (uint)directory.Length, start));
        return archive.ToArray();
    }

    private static byte[] LocalHeader(int nameBytes, uint crc, int contentBytes)
    {
        byte[] header = new byte[LocalHeaderBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x0403_4b50);
        WriteCommon(header.AsSpan(4), nameBytes, crc, contentBytes);
        return header;
    }

    private static byte[] Entry(int nameBytes, uint crc, int contentBytes, uint offset)
    {
        byte[] entry = new byte[EntryBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x0201_4b50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(4), VersionNeeded);
        WriteCommon(entry.AsSpan(6), nameBytes, crc, contentBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(42), offset);
        return entry;
    }

    private static byte[] End(int count, uint directoryBytes, uint start)
    {
        byte[] end = new byte[EndBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x0605_4b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), directoryBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        return end;
    }

    // The fields that a local header and a directory entry have in the same order: version, flags, method (0: stored), time, checksum, sizes, lengths.
    private static void WriteCommon(Span<byte> fields, int nameBytes, uint crc, int contentBytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(fields, VersionNeeded);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Utf8Names);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[6..], NoTime);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], crc);
        BinaryPrimitives.WriteInt32LittleEndian(fields[14..], contentBytes);
        BinaryPrimitives.WriteInt32LittleEndian(fields[18..], contentBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)nameBytes);
    }
}
