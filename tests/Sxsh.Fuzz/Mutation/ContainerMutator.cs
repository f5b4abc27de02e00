using System.Buffers.Binary;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>The container of an old workbook damaged: its header, its table of chains (loops, ends, far sectors), its directory.</summary>
internal sealed class ContainerMutator : IMutator
{
    private const int Sector = 512;
    private static readonly int[] HeaderFields = [24, 26, 28, 30, 32, 40, 44, 48, 56, 60, 64, 68, 72, 76, 80];
    private static readonly int[] EntryFields = [0, 64, 66, 67, 68, 72, 76, 116, 120];

    public string Kind => "xls container";

    public int Weight => 4;

    public bool Takes(SampleFile sample) => sample.Format == SampleFormat.Xls && sample.Bytes.Length > Sector * 4;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        byte[] file = [.. sample.Bytes];
        int sectors = (file.Length / Sector) - 1;
        int table = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(76)), (uint)sectors - 1);
        int directory = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(48)), (uint)sectors - 1);
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            int at = random.Next(3) switch
            {
                0 => random.Pick(HeaderFields),
                1 => ((table + 1) * Sector) + (random.Next(Math.Min(sectors, Sector / 4)) * 4),
                _ => ((directory + 1) * Sector) + (random.Next(4) * 128) + random.Pick(EntryFields),
            };
            uint value = random.Next(6) switch
            {
                0 => 0xFFFFFFFE,
                1 => 0xFFFFFFFF,
                2 => (uint)random.Next(sectors),
                3 => (uint)random.Next(sectors, sectors * 100),
                4 => (uint)random.Next(16),
                _ => (uint)random.Next(),
            };
            if (at + 4 <= file.Length)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
            }
        }

        return random.OneIn(5) ? file[..^random.Next(1, file.Length)] : file;
    }
}
