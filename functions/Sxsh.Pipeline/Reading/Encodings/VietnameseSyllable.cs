using System.Collections.Frozen;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>Tells whether a word can be a Vietnamese syllable: an onset, a rhyme and a tone that go together. Few sequences of letters can, which is why one word says much about its encoding.</summary>
internal static class VietnameseSyllable
{
    private const int Longest = 7;

    private static readonly FrozenSet<string> Onsets = FrozenSet.ToFrozenSet(
        ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Rhymes = FrozenSet.ToFrozenSet(
        [
            "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây",
            "e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "êng", "ênh", "êp", "êt", "êu",
            "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "im", "in", "inh", "ip", "it", "iu",
            "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot",
            "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt",
            "u", "ua", "uân", "uâng", "uât", "uây", "uc", "uê", "uêch", "uênh", "ui", "um", "un", "ung", "uơ", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "up", "ut", "uy", "uya", "uych", "uyên", "uyêt", "uyn", "uynh", "uyt", "uyu",
            "ư", "ưa", "ưc", "ưi", "ưng", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "ưt", "ưu", "y", "ych", "yên", "yêm", "yêng", "yêt", "yêu", "ynh", "yt",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, (char Letter, char Tone)> Tones = BuildTones();

    /// <summary>Checks a word; case does not matter.</summary>
    /// <param name="word">A word in NFC, for example <c>nghiệp</c>.</param>
    public static bool IsValid(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        Span<char> letters = stackalloc char[word.Length];
        char tone = ' ';
        for (int at = 0; at < word.Length; at++)
        {
            char letter = char.ToLowerInvariant(word[at]);
            if (Tones.TryGetValue(letter, out (char Letter, char Tone) parts))
            {
                if (tone != ' ')
                {
                    return false;
                }

                (letter, tone) = parts;
            }

            letters[at] = letter;
        }

        return Fits(new string(letters), tone);
    }

    private static bool Fits(string letters, char tone)
    {
        for (int length = Math.Min(3, letters.Length - 1); length >= 0; length--)
        {
            string rhyme = letters[length..];
            // A rhyme that stops short has but two tones.
            if (Onsets.Contains(letters[..length]) && Rhymes.Contains(rhyme) && (tone is '´' or '.' || !StopsShort(rhyme)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StopsShort(string rhyme) => rhyme[^1] is 'c' or 'p' or 't' || rhyme.EndsWith("ch", StringComparison.Ordinal);

    private static FrozenDictionary<char, (char Letter, char Tone)> BuildTones()
    {
        Dictionary<char, (char Letter, char Tone)> tones = [];
        Add('´', "aáăắâấeéêếiíoóôốơớuúưứyý");
        Add('`', "aàăằâầeèêềiìoòôồơờuùưừyỳ");
        Add('?', "aảăẳâẩeẻêểiỉoỏôổơởuủưửyỷ");
        Add('~', "aãăẵâẫeẽêễiĩoõôỗơỡuũưữyỹ");
        Add('.', "aạăặâậeẹêệiịoọôộơợuụưựyỵ");
        return tones.ToFrozenDictionary();

        void Add(char tone, string pairs)
        {
            for (int at = 0; at < pairs.Length; at += 2)
            {
                tones[pairs[at + 1]] = (pairs[at], tone);
            }
        }
    }
}
