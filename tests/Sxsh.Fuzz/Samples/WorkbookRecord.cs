using System.Buffers.Binary;

namespace Sxsh.Fuzz.Samples;

/// <summary>A record of an Excel 97-2003 workbook.</summary>
/// <param name="Id">Its kind.</param>
/// <param name="Offset">Where its header begins in the stream it was read from.</param>
/// <param name="Body">What follows the header.</param>
internal sealed record WorkbookRecord(ushort Id, int Offset, byte[] Body)
{
    public const ushort BeginOfSubstream = 0x0809;
    public const ushort BoundSheet = 0x0085;
    public const ushort SharedStrings = 0x00FC;
    public const ushort SharedText = 0x00FD;
    public const ushort Text = 0x0204;
    public const ushort Number = 0x0203;

    public static IReadOnlyList<WorkbookRecord> Read(byte[] stream)
    {
        List<WorkbookRecord> records = [];
        for (int at = 0; at + 4 <= stream.Length;)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (at + 4 + length > stream.Length)
            {
                break;
            }

            records.Add(new WorkbookRecord(BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at)), at, stream[(at + 4)..(at + 4 + length)]));
            at += 4 + length;
        }

        return records;
    }

    /// <summary>Writes records one after the other.</summary>
    /// <param name="records">The records.</param>
    /// <param name="mendsOffsets">Whether the places of the sheets are set to where their records are now.</param>
    public static byte[] Write(IReadOnlyList<WorkbookRecord> records, bool mendsOffsets)
    {
        using MemoryStream stream = new();
        Span<byte> header = stackalloc byte[4];
        Dictionary<uint, uint> moved = [];
        List<(uint Before, long At)> sheets = [];
        foreach (WorkbookRecord record in records)
        {
            if (record.Id == BeginOfSubstream)
            {
                moved.TryAdd((uint)record.Offset, (uint)stream.Position);
            }

            if (record.Id == BoundSheet && record.Body.Length >= 4)
            {
                sheets.Add((BinaryPrimitives.ReadUInt32LittleEndian(record.Body), stream.Position + 4));
            }

            BinaryPrimitives.WriteUInt16LittleEndian(header, record.Id);
            BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)record.Body.Length);
            stream.Write(header);
            stream.Write(record.Body);
        }

        byte[] written = stream.ToArray();
        foreach ((uint before, long at) in sheets)
        {
            if (mendsOffsets && moved.TryGetValue(before, out uint now))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(written.AsSpan((int)at), now);
            }
        }

        return written;
    }
}
