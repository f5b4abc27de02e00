using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Much of the same: many lines, many columns, a very long line.</summary>
internal sealed class TextGrowthMutator : IMutator
{
    public string Kind => "csv growth";

    public int Weight => 1;

    public bool Takes(SampleFile sample) => sample.Format == SampleFormat.Text && sample.Bytes.Length > 0;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        List<string> lines = DelimitedText.Lines(sample.Bytes);
        char separator = DelimitedText.Separator(lines);
        int at = random.Next(lines.Count);
        int times = random.Pick((int[])[50, 300, 2_000]);
        switch (random.Next(4))
        {
            case 0:
                lines.InsertRange(at, Enumerable.Repeat(lines[at], times));
                break;
            case 1:
                lines[at] = string.Join(separator, Enumerable.Repeat(lines[at], times));
                break;
            case 2:
                lines[at] += new string(separator, times * 20);
                break;
            default:
                StringBuilder grown = new();
                for (int copy = 0; copy < times / 25; copy++)
                {
                    grown.AppendJoin('\n', lines).Append('\n');
                }

                lines = [grown.ToString()];
                break;
        }

        return DelimitedText.Bytes(lines);
    }
}
