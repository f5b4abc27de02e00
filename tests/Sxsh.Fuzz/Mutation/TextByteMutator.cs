using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Characters of a text changed, so that it stays valid in its encoding and gets past the decoder.</summary>
internal sealed class TextByteMutator : IMutator
{
    private const string Signs = ";,\t|\"'\n\r .-%()/0123456789…–đĐáX\u0301\u00a0\u200b\u202e";

    public string Kind => "csv characters";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => sample.Format == SampleFormat.Text && sample.Bytes.Length > 0;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        StringBuilder text = new(DelimitedText.Text(sample.Bytes));
        for (int count = random.Next(1, 30); count > 0 && text.Length > 0; count--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = random.Pick(Signs.ToCharArray());
                    break;
                case 1:
                    text.Insert(at, random.Pick(Signs.ToCharArray()));
                    break;
                case 2:
                    text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                    break;
                default:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 40), text.Length - at)));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
