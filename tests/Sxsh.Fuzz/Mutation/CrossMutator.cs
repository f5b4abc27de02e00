using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Two files in one: rows of one in another, one after the other, one inside the other; or hardly a file at all.</summary>
internal sealed class CrossMutator : IMutator
{
    public string Kind => "two in one";

    public int Weight => 2;

    public bool Takes(SampleFile sample) => true;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        SampleFile other = random.Pick(SampleFiles.All);
        byte[] bytes = sample.Bytes;
        int at = random.Next(bytes.Length + 1);
        return random.Next(7) switch
        {
            0 => [.. bytes, .. other.Bytes],
            1 => [.. bytes[..at], .. other.Bytes, .. bytes[at..]],
            2 => [.. bytes[..at], .. other.Bytes[Math.Min(at, other.Bytes.Length)..]],
            3 => bytes[..Math.Min(bytes.Length, random.Next(16))],
            4 when sample.Parts is { } parts => WithPartOf(parts, other, random),
            _ => Rows(sample, other, random),
        };
    }

    private static byte[] WithPartOf(PackageParts parts, SampleFile other, Random random)
    {
        PackageParts changed = parts.Copy();
        int at = random.Next(changed.Count);
        changed.Set(at, other.Parts is { } donors && donors.Find(changed.NameAt(at)) is [int same, ..] ? donors.ContentAt(same) : other.Bytes);
        return changed.Save(System.IO.Compression.CompressionLevel.Fastest);
    }

    private static byte[] Rows(SampleFile sample, SampleFile other, Random random)
    {
        List<string> lines = DelimitedText.Lines(sample.Bytes);
        foreach (string line in DelimitedText.Lines(other.Bytes))
        {
            lines.Insert(random.Next(lines.Count + 1), line);
        }

        return DelimitedText.Bytes(lines);
    }
}
