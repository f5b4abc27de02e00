namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Brings text into one spelling without moving a character: lower case, plain dashes, quotes and spaces, tone marks at their new places. Marks stay, for "than" is not "thân".</summary>
internal static class FlatText
{
    // A tone on the second vowel at the end of a word ("hoà", "thuỷ") is written on the first today ("hòa", "thủy").
    private const string Tones = "àáảãạèéẻẽẹỳýỷỹỵ";
    private const string Bases = "aaaaaeeeeeyyyyy";
    private const string ToneOfO = "òóỏõọ";
    private const string ToneOfU = "ùúủũụ";

    /// <summary>Flattens a text.</summary>
    /// <param name="text">Any text, composed.</param>
    /// <returns>A text of the same length.</returns>
    public static string Of(string text) => string.Create(text.Length, text, static (flat, source) =>
    {
        for (int at = 0; at < flat.Length; at++)
        {
            flat[at] = Flatten(source[at]);
        }

        for (int at = 1; at < flat.Length; at++)
        {
            if (at + 1 == flat.Length || !char.IsLetter(flat[at + 1]))
            {
                MoveTone(flat, at);
                UseY(flat, at);
            }
        }
    });

    private static char Flatten(char character) => character switch
    {
        '\u00d0' or '\u00f0' or '\u0189' => 'đ',
        '\u2044' or '\u2215' => '/',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' => '"',
        '\u2018' or '\u2019' => '\'',
        '\u00b3' => '3',
        '\u00b2' or '\u2082' => '2',
        _ => char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character),
    };

    private static void MoveTone(Span<char> flat, int last)
    {
        int tone = Tones.IndexOf(flat[last], StringComparison.Ordinal);
        char first = flat[last - 1];
        bool isPair = tone >= 0 && ((first == 'o' && tone < 10) || (first == 'u' && tone >= 10));
        if (isPair && (last < 2 || flat[last - 2] != 'q'))
        {
            flat[last - 1] = (first == 'o' ? ToneOfO : ToneOfU)[tone % 5];
            flat[last] = Bases[tone];
        }
    }

    // "tỉ", "kĩ", "lí", "quí" are spellings of "tỷ", "kỹ", "lý", "quý".
    private static void UseY(Span<char> flat, int last)
    {
        bool isWhole = last == 1 || !char.IsLetter(flat[last - 2]);
        flat[last] = (flat[last - 1], flat[last]) switch
        {
            ('t', 'ỉ') when isWhole => 'ỷ',
            ('k', 'ĩ') when isWhole => 'ỹ',
            ('l', 'í') when isWhole => 'ý',
            ('u', 'í') when last >= 2 && flat[last - 2] == 'q' => 'ý',
            (_, char other) => other,
        };
    }
}
