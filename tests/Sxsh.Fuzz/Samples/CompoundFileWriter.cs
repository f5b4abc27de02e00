using System.Buffers.Binary;
using System.Text;

namespace Sxsh.Fuzz.Samples;

/// <summary>Writes a compound file with one stream, the workbook.</summary>
internal static class CompoundFileWriter
{
    private const int HeaderLength = 512;
    private const int MostTables = 109;
    private const int MiniLimit = 4096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint TableMark = 0xFFFFFFFD;

    /// <summary>Writes the file.</summary>
    /// <param name="workbook">The records; filled up to where the container takes a stream of its own.</param>
    public static byte[] Write(byte[] workbook)
    {
        if (workbook.Length < MiniLimit)
        {
            workbook = [.. workbook, .. new byte[MiniLimit - workbook.Length]];
        }

        // Small sectors hold up to 7 MB without a second level of tables.
        int shift = workbook.Length < 6_000_000 ? 9 : 12;
        int sector = 1 << shift;
        int contentSectors = (workbook.Length + sector - 1) / sector;
        int tables = 1;
        while (tables * (sector / 4) < tables + 1 + contentSectors)
        {
            tables++;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(tables, MostTables);
        byte[] file = new byte[sector * (1 + tables + 1 + contentSectors)];
        WriteHeader(file, shift, tables);
        Span<byte> chains = file.AsSpan(sector, tables * sector);
        chains.Fill(0xFF);
        for (int table = 0; table < tables; table++)
        {
            Put(chains, table * 4, TableMark);
        }

        Put(chains, tables * 4, End);
        for (int index = 0; index < contentSectors; index++)
        {
            int own = tables + 1 + index;
            Put(chains, own * 4, index == contentSectors - 1 ? End : (uint)own + 1);
        }

        Span<byte> directory = file.AsSpan((tables + 1) * sector, sector);
        WriteEntry(directory, "Root Entry", type: 5, child: 1, End, 0);
        WriteEntry(directory[128..], "Workbook", type: 2, child: Free, (uint)tables + 1, (uint)workbook.Length);
        for (int entry = 2; entry * 128 < sector; entry++)
        {
            directory.Slice((entry * 128) + 68, 12).Fill(0xFF);
        }

        workbook.CopyTo(file, sector * (tables + 2));
        return file;
    }

    private static void WriteHeader(byte[] file, int shift, int tables)
    {
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Put16(file, 24, 0x3E);
        Put16(file, 26, shift == 9 ? 3 : 4);
        Put16(file, 28, 0xFFFE);
        Put16(file, 30, shift);
        Put16(file, 32, 6);
        Put(file, 40, shift == 9 ? 0u : 1u);
        Put(file, 44, (uint)tables);
        Put(file, 48, (uint)tables);
        Put(file, 56, MiniLimit);
        Put(file, 60, End);
        Put(file, 68, End);
        file.AsSpan(76, HeaderLength - 76).Fill(0xFF);
        for (int table = 0; table < tables; table++)
        {
            Put(file, 76 + (table * 4), (uint)table);
        }
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, uint child, uint start, uint length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        Put(entry, 68, Free);
        Put(entry, 72, Free);
        Put(entry, 76, child);
        Put(entry, 116, start);
        Put(entry, 120, length);
    }

    private static void Put16(Span<byte> bytes, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], (ushort)value);

    private static void Put(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
