using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Records of an old workbook doubled, removed, moved, shortened; the file around them whole.</summary>
internal sealed class RecordOrderMutator : IMutator
{
    public string Kind => "xls order";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => sample.Workbook is not null;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        List<WorkbookRecord> records = [.. WorkbookRecord.Read(sample.Workbook!.Bytes)];
        for (int count = random.Next(1, 8); count > 0 && records.Count > 1; count--)
        {
            int at = random.Next(records.Count);
            int other = random.Next(records.Count);
            switch (random.Next(6))
            {
                case 0:
                    records.RemoveAt(at);
                    break;
                case 1:
                    records.InsertRange(at, Enumerable.Repeat(records[other], random.Pick((int[])[1, 2, 500])));
                    break;
                case 2:
                    (records[at], records[other]) = (records[other], records[at]);
                    break;
                case 3:
                    records[at] = records[at] with { Body = records[at].Body[..random.Next(records[at].Body.Length + 1)] };
                    break;
                case 4:
                    records[at] = records[at] with { Id = random.Pick((ushort[])[0x000A, 0x0809, 0x003C, 0x002F, 0x0006, 0x00FC, 0x00E5, 0x041E, 0x0042, 0x0022, (ushort)random.Next(0x900)]) };
                    break;
                default:
                    records[at] = records[at] with { Body = ByteMutator.Damage(records[at].Body, random) is { Length: < 8000 } body ? body : [] };
                    break;
            }
        }

        return CompoundFileWriter.Write(WorkbookRecord.Write(records, mendsOffsets: !random.OneIn(5)));
    }
}
