using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Cells replaced by hostile numbers, wordings, signs and very long texts.</summary>
internal sealed class TextCellMutator : IMutator
{
    public string Kind => "csv cells";

    public int Weight => 6;

    public bool Takes(SampleFile sample) => sample.Format == SampleFormat.Text && sample.Bytes.Length > 0;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        List<string> lines = DelimitedText.Lines(sample.Bytes);
        char separator = DelimitedText.Separator(lines);
        for (int count = random.Next(1, 10); count > 0; count--)
        {
            int line = random.Next(lines.Count);
            string[] cells = lines[line].Split(separator);
            int cell = random.Next(cells.Length);
            string value = random.OneIn(6) ? random.Pick(random.Pick(lines).Split(separator)) : Values.Hostile(random);
            cells[cell] = random.Next(5) switch
            {
                0 => cells[cell] + value,
                1 => value,
                _ => DelimitedText.Quoted(value, separator),
            };
            lines[line] = string.Join(separator, cells);
        }

        return DelimitedText.Bytes(lines);
    }
}
