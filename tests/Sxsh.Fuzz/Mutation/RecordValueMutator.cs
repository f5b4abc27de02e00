using System.Buffers.Binary;
using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Cells of an old workbook hold hostile texts and numbers; the file is whole.</summary>
internal sealed class RecordValueMutator : IMutator
{
    private const int LongestText = 4_000;

    // Numbers, formulas' results, truth values and texts of the table of strings: row, column and style come first in all of them.
    private static readonly ushort[] Cells = [WorkbookRecord.SharedText, WorkbookRecord.Number, 0x027E, 0x0006, 0x0205, 0x0201];

    public string Kind => "xls values";

    public int Weight => 6;

    public bool Takes(SampleFile sample) => sample.Workbook is not null && WorkbookRecord.Read(sample.Workbook.Bytes).Any(record => Cells.Contains(record.Id));

    public byte[] Mutate(SampleFile sample, Random random)
    {
        List<WorkbookRecord> records = [.. WorkbookRecord.Read(sample.Workbook!.Bytes)];
        int[] cells = [.. Enumerable.Range(0, records.Count).Where(index => Cells.Contains(records[index].Id) && records[index].Body.Length >= 6)];
        for (int count = random.Next(1, 10); count > 0; count--)
        {
            int at = random.Pick(cells);
            byte[] place = records[at].Body[..6];
            if (random.OneIn(8))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(place.AsSpan(random.Pick((int[])[0, 2, 4])), (ushort)random.Pick((int[])[0, 1, 3, 7, 255, 256, 1000, 65535]));
            }

            records[at] = random.OneIn(2) ? Text(records[at], place, Values.Hostile(random)) : Number(records[at], place, random);
        }

        return CompoundFileWriter.Write(WorkbookRecord.Write(records, mendsOffsets: true));
    }

    private static WorkbookRecord Text(WorkbookRecord record, byte[] place, string text)
    {
        string cut = text[..Math.Min(text.Length, LongestText)];
        byte[] length = new byte[3];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)cut.Length);
        length[2] = 1;
        return record with { Id = WorkbookRecord.Text, Body = [.. place, .. length, .. Encoding.Unicode.GetBytes(cut)] };
    }

    private static WorkbookRecord Number(WorkbookRecord record, byte[] place, Random random)
    {
        double number = random.Next(6) switch
        {
            0 => double.NaN,
            1 => double.PositiveInfinity,
            2 => double.MaxValue,
            3 => double.Epsilon,
            4 => random.Next(-5, 3_000_000),
            _ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        };
        return record with { Id = WorkbookRecord.Number, Body = [.. place, .. BitConverter.GetBytes(number)] };
    }
}
