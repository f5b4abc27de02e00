using System.Buffers.Binary;
using System.IO.Compression;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>The archive itself damaged: sizes, methods, flags, places and names in its headers, its directory, its end; parts that are packed far too well.</summary>
internal sealed class ZipMutator : IMutator
{
    private static readonly byte[][] Marks = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6]];

    // Offsets of fields within a local header, an entry of the directory, the end of the directory; and how wide they are.
    private static readonly (int At, int Width)[][] Fields =
    [
        [(4, 2), (6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2)],
        [(4, 2), (6, 2), (8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (34, 2), (38, 4), (42, 4), (46, 1)],
        [(4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)],
    ];

    public string Kind => "xlsx archive";

    public int Weight => 4;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        byte[] bytes = [.. sample.Bytes];
        switch (random.Next(8))
        {
            case 0:
                return [.. bytes[..^22], .. new byte[random.Next(1, 70_000)], .. bytes[^22..]];
            case 1:
                PackageParts parts = sample.Parts!.Copy();
                parts.Add(random.Pick((string[])["xl/media/image1.png", "xl/worksheets/sheet9.xml", "a.xml", "xl/theme/theme1.xml"]), new byte[random.Pick((int[])[1_000_000, 25_000_000])]);
                return parts.Save(CompressionLevel.Optimal);
            case 2:
                return bytes[..^random.Next(1, Math.Min(bytes.Length, 2_000))];
            default:
                for (int count = random.Next(1, 5); count > 0; count--)
                {
                    Spoil(bytes, random);
                }

                return bytes;
        }
    }

    private static void Spoil(byte[] bytes, Random random)
    {
        int header = random.Next(Marks.Length);
        List<int> places = [];
        for (int at = bytes.AsSpan().IndexOf(Marks[header]); at >= 0;)
        {
            places.Add(at);
            int next = bytes.AsSpan(at + 4).IndexOf(Marks[header]);
            at = next < 0 ? -1 : at + 4 + next;
        }

        if (places.Count == 0)
        {
            return;
        }

        (int offset, int width) = random.Pick(Fields[header]);
        Span<byte> field = bytes.AsSpan(random.Pick(places) + offset);
        if (field.Length < width)
        {
            return;
        }

        uint before = width == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(field) : width == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(field) : field[0];
        uint value = random.Next(6) switch
        {
            0 => 0,
            1 => uint.MaxValue,
            2 => before + 1,
            3 => before * 2,
            4 => (uint)random.Next(20),
            _ => (uint)random.Next(),
        };
        for (int index = 0; index < width; index++)
        {
            field[index] = (byte)(value >> (8 * index));
        }
    }
}
