using System.IO.Compression;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>What the mutators of zipped workbooks have in common: take the parts, change some of their texts, write a whole archive.</summary>
internal static class PackageMutation
{
    public static byte[] Of(SampleFile sample, Random random, int mostTimes, Action<PackageParts> change)
    {
        PackageParts parts = sample.Parts!.Copy();
        for (int count = random.Next(1, mostTimes + 1); count > 0; count--)
        {
            change(parts);
        }

        return parts.Save(random.OneIn(5) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
    }

    /// <summary>Changes the text of one part whose name holds another.</summary>
    public static void Change(PackageParts parts, string name, Random random, Func<string, string> change)
    {
        if (parts.Find(name) is { Length: > 0 } found)
        {
            int at = random.Pick(found);
            parts.Set(at, change(parts.TextAt(at)));
        }
    }
}
