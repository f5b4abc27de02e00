using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Lines doubled, moved and removed; separators, quotes and line ends changed.</summary>
internal sealed class TextLineMutator : IMutator
{
    public string Kind => "csv lines";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => sample.Format == SampleFormat.Text && sample.Bytes.Length > 0;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        List<string> lines = DelimitedText.Lines(sample.Bytes);
        char separator = DelimitedText.Separator(lines);
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            Once(lines, separator, random);
        }

        return DelimitedText.Bytes(lines);
    }

    private static void Once(List<string> lines, char separator, Random random)
    {
        if (lines.Count == 0)
        {
            lines.Add(string.Empty);
        }

        int at = random.Next(lines.Count);
        switch (random.Next(9))
        {
            case 0:
                lines.Insert(at, lines[at]);
                break;
            case 1:
                lines.RemoveAt(at);
                break;
            case 2:
                (lines[0], lines[at]) = (lines[at], lines[0]);
                break;
            case 3:
                string[] shuffled = [.. lines];
                random.Shuffle(shuffled);
                lines.Clear();
                lines.AddRange(shuffled);
                break;
            case 4:
                char other = random.Pick(";,\t|: ".ToCharArray());
                int from = random.OneIn(3) ? at : 0;
                for (int line = from; line < lines.Count; line++)
                {
                    lines[line] = lines[line].Replace(separator, other);
                }

                break;
            case 5:
                lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), "\"");
                break;
            case 6:
                lines.Insert(at, random.Pick((string[])[string.Empty, new string(separator, random.Next(40)), "sep=" + random.Pick(";,\t|x".ToCharArray()), new string(' ', 20)]));
                break;
            case 7:
                lines[at] = string.Join(separator, lines[at].Split(separator).Reverse());
                break;
            default:
                lines[at] += random.Pick((string[])["\r", "\r\r", separator.ToString(), "\u2028", "\v"]);
                break;
        }
    }
}
