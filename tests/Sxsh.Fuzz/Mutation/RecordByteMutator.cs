using System.Buffers.Binary;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Records of an old workbook changed where they stand: their kinds, lengths, counts, indexes, places of rows, columns and sheets.</summary>
internal sealed class RecordByteMutator : IMutator
{
    public string Kind => "xls records";

    public int Weight => 6;

    public bool Takes(SampleFile sample) => sample.Workbook is not null;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        byte[] file = [.. sample.Bytes];
        int[] places = sample.Workbook!.Places;
        IReadOnlyList<WorkbookRecord> records = WorkbookRecord.Read(sample.Workbook.Bytes);
        ushort[] kinds = [.. records.Select(record => record.Id).Distinct()];
        for (int count = random.Next(1, 8); count > 0; count--)
        {
            // By kind first: there are hundreds of styles and one table of strings.
            ushort kind = random.Pick(kinds);
            WorkbookRecord record = random.Pick([.. records.Where(candidate => candidate.Id == kind)]);
            switch (random.Next(6))
            {
                case 0:
                    Write(record.Offset, random.Pick(kinds), 2);
                    break;
                case 1:
                    Write(record.Offset + 2, (uint)random.Pick((int[])[0, 1, 2, record.Body.Length + 1, record.Body.Length - 1, 8224, 8225, 0xFFFF, random.Next(64)]), 2);
                    break;
                default:
                    if (record.Body.Length > 0)
                    {
                        // Fields stand at even offsets near the beginning, more often than not.
                        int at = random.OneIn(3) ? random.Next(record.Body.Length) : Math.Min(random.Next(8) * 2, record.Body.Length - 1);
                        Write(record.Offset + 4 + at, random.Pick((uint[])[0, 1, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, (uint)random.Next(300)]), random.Pick((int[])[1, 2, 2, 4]));
                    }

                    break;
            }
        }

        return file;

        void Write(int offset, uint value, int width)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            for (int index = 0; index < width && offset + index < places.Length; index++)
            {
                file[places[offset + index]] = bytes[index];
            }
        }
    }
}
