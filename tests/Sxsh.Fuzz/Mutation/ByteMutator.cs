using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Bytes flipped, inserted, deleted, repeated, cut off.</summary>
internal sealed class ByteMutator : IMutator
{
    public string Kind => "bytes";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => true;

    public byte[] Mutate(SampleFile sample, Random random) => Damage(sample.Bytes, random);

    public static byte[] Damage(byte[] whole, Random random)
    {
        byte[] bytes = [.. whole];
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            bytes = bytes.Length == 0 ? [(byte)random.Next(256)] : Once(bytes, random);
        }

        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        int length = Math.Min(random.Next(1, random.OneIn(4) ? 512 : 8), bytes.Length - at);
        switch (random.Next(8))
        {
            case 0:
                return bytes[..at];
            case 1:
                byte[] inserted = new byte[length];
                random.NextBytes(inserted);
                return [.. bytes[..at], .. inserted, .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 4:
                random.NextBytes(bytes.AsSpan(at, length));
                return bytes;
            case 5:
                bytes.AsSpan(at, length).Fill(random.Pick((byte[])[0, 0xFF, (byte)'0', (byte)'"', (byte)' ', (byte)'\n']));
                return bytes;
            case 6 when bytes.Length - at >= 4:
                BitConverter.TryWriteBytes(bytes.AsSpan(at), random.Pick((int[])[-1, int.MaxValue, int.MinValue, 0x10000, 0xFFFF, 0xFF, random.Next(64)]));
                return bytes;
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
        }
    }
}
