using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>The same text in another encoding or normal form, with the right, a wrong or no mark.</summary>
internal sealed class TextEncodingMutator : IMutator
{
    private static readonly byte[][] Marks = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0xEF, 0xBB], [0x2B, 0x2F, 0x76, 0x38]];

    public TextEncodingMutator() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Kind => "csv encoding";

    public int Weight => 2;

    public bool Takes(SampleFile sample) => sample.Format == SampleFormat.Text && sample.Bytes.Length > 0;

    public byte[] Mutate(SampleFile sample, Random random)
    {
        string text = DelimitedText.Text(sample.Bytes);
        text = random.Next(4) switch { 0 => text.Normalize(NormalizationForm.FormD), 1 => text.Normalize(NormalizationForm.FormKD), 2 => text.ToUpperInvariant(), _ => text };
        byte[] body = random.Next(8) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => Encoding.UTF32.GetBytes(text),
            3 => Encoding.GetEncoding(1258).GetBytes(text),
            4 => Encoding.GetEncoding(1252).GetBytes(text),
            5 => Encoding.Latin1.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        return [.. random.Pick(Marks), .. body];
    }
}
