using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>Makes spellings of the same Vietnamese words equal: case, tone marks and their placement, Unicode form, kinds of dash, quote and space.</summary>
/// <remarks>Uses a table of its own, because <see cref="string.Normalize()"/> silently does nothing where ICU is missing.</remarks>
public static class VietnameseText
{
    // Marks that combine with letters, in the order in which Unicode sorts them (canonical combining class).
    private const char Horn = '\u031b';
    private const char Cedilla = '\u0327';
    private const char DotBelow = '\u0323';

    // Stands for characters that fold to nothing; itself it is no character.
    private const char Nothing = '\uffff';

    // Beyond all letters, marks, dashes, quotes and spaces that reports are written with.
    private const int TableLength = 0x2400;

    private const int LongestOnStack = 256;

    private static readonly FrozenDictionary<char, char> Plain = BuildPlain();

    // Folding is what mapping does most: a look into a table for each character.
    private static readonly char[] Folded = [.. Enumerable.Range(0, TableLength).Select(character => FoldOne((char)character))];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = BuildComposed();
    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Decomposed =
        Composed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Folds a text to lower-case ASCII letters where it has Latin letters, with single spaces and plain dashes.</summary>
    /// <param name="text">Any text, NFC or NFD.</param>
    /// <returns>For example <c>ty le doanh nghiep ap dung sxsh</c>; trimmed.</returns>
    public static string Fold(string text)
    {
        char[]? rented = text.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> folded = rented ?? stackalloc char[LongestOnStack];
        int length = 0;
        foreach (char character in text)
        {
            char plain = character < Folded.Length ? Folded[character] : FoldOne(character);
            if (plain == Nothing || (plain == ' ' && (length == 0 || folded[length - 1] == ' ')))
            {
                continue;
            }

            folded[length++] = plain;
        }

        length -= length > 0 && folded[length - 1] == ' ' ? 1 : 0;
        // Most texts that are folded again and again are plain already.
        string result = folded[..length].SequenceEqual(text) ? text : new string(folded[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>Folds a text to a form that can stand in keys and addresses: ASCII letters, digits and dots, all else one dash.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>For example <c>bao-cao-sxsh-lan-2.xlsx</c>; empty where nothing of the text can stay.</returns>
    public static string ToSlug(string text)
    {
        StringBuilder slug = new(text.Length);
        foreach (char character in Fold(text))
        {
            if (character == '.' && slug.Length > 0)
            {
                slug.Length -= slug[^1] == '-' ? 1 : 0;
                slug.Append(character);
            }
            else if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-', '.');
    }

    /// <summary>Puts letters and the marks behind them together (NFC) for the letters that Vietnamese and its neighbors use; all else stays.</summary>
    /// <param name="text">Any text, for example NFD from a Mac, or the half-composed form of code page 1258.</param>
    /// <returns>The composed text; the same instance if there was nothing to compose.</returns>
    public static string Compose(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036f');
        if (first < 0)
        {
            return text;
        }

        StringBuilder composed = new(text.Length);
        List<char> marks = [];
        int at = 0;
        while (at < text.Length)
        {
            int next = at + 1;
            while (next < text.Length && IsCombining(text[next]))
            {
                next++;
            }

            if (next == at + 1)
            {
                composed.Append(text[at]);
            }
            else
            {
                AppendComposed(composed, text[at], text.AsSpan(at + 1, next - at - 1), marks);
            }

            at = next;
        }

        return composed.ToString();
    }

    private static char FoldOne(char character)
    {
        if (IsCombiningOrInvisible(character))
        {
            return Nothing;
        }

        char plain = Plain.TryGetValue(character, out char mapped) ? mapped : char.ToLowerInvariant(character);
        return char.IsWhiteSpace(plain) ? ' ' : plain;
    }

    private static void AppendComposed(StringBuilder composed, char letter, ReadOnlySpan<char> following, List<char> marks)
    {
        marks.Clear();
        while (Decomposed.TryGetValue(letter, out (char Letter, char Mark) parts))
        {
            letter = parts.Letter;
            marks.Insert(0, parts.Mark);
        }

        foreach (char mark in following)
        {
            // U+0340 and U+0341 are old names of the grave and the acute.
            marks.Add(mark switch { '\u0340' => '\u0300', '\u0341' => '\u0301', _ => mark });
        }

        List<char> left = [];
        foreach (char mark in marks.OrderBy(CombiningClass))
        {
            bool isBlocked = left.Exists(other => CombiningClass(other) == CombiningClass(mark));
            if (!isBlocked && Composed.TryGetValue((letter, mark), out char whole))
            {
                letter = whole;
            }
            else
            {
                left.Add(mark);
            }
        }

        composed.Append(letter);
        left.ForEach(mark => composed.Append(mark));
    }

    private static int CombiningClass(char mark) => mark switch
    {
        Cedilla => 202,
        Horn => 216,
        DotBelow => 220,
        _ => 230,
    };

    private static bool IsCombining(char character) => character is >= '\u0300' and <= '\u036f';

    private static FrozenDictionary<(char Letter, char Mark), char> BuildComposed()
    {
        Dictionary<(char Letter, char Mark), char> composed = [];
        Add('\u0300', "aàeèiìoòuùyỳâầăằêềôồơờưừnǹ");
        Add('\u0301', "aáeéiíoóuúyýâấăắêếôốơớưứ");
        Add('\u0303', "aãeẽiĩoõuũyỹâẫăẵêễôỗơỡưữnñ");
        Add('\u0309', "aảeẻiỉoỏuủyỷâẩăẳêểôổơởưử");
        Add(DotBelow, "aạeẹiịoọuụyỵơợưự");
        Add('\u0302', "aâeêoôiîuûạậẹệọộ");
        Add('\u0306', "aăạặ");
        Add(Horn, "oơuư");
        Add('\u0308', "aäeëiïoöuü");
        Add('\u030a', "aå");
        Add(Cedilla, "cç");
        return composed.ToFrozenDictionary();

        void Add(char mark, string pairs)
        {
            for (int at = 0; at < pairs.Length; at += 2)
            {
                composed[(pairs[at], mark)] = pairs[at + 1];
                composed[(char.ToUpperInvariant(pairs[at]), mark)] = char.ToUpperInvariant(pairs[at + 1]);
            }
        }
    }

    private static bool IsCombiningOrInvisible(char character) =>
        character is (>= '\u0300' and <= '\u036f') or '\u00ad' or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff' or (>= '\u202a' and <= '\u202e');

    private static FrozenDictionary<char, char> BuildPlain()
    {
        Dictionary<char, char> plain = [];
        Add('a', "àáảãạăằắẳẵặâầấẩẫậäåāą");
        Add('e', "èéẻẽẹêềếểễệëēę");
        Add('i', "ìíỉĩịïī");
        Add('o', "òóỏõọôồốổỗộơờớởỡợöøō");
        Add('u', "ùúủũụưừứửữựüū");
        Add('y', "ỳýỷỹỵÿ");
        Add('d', "đð");
        Add('n', "ñ");
        Add('c', "ç");
        // "Ð" (Latin capital eth) and "Ɖ" are typed for "Đ" by old fonts.
        plain['Đ'] = 'd';
        plain['Ð'] = 'd';
        plain['Ɖ'] = 'd';
        foreach (char dash in "‐‑‒–—―−")
        {
            plain[dash] = '-';
        }

        foreach (char quote in "“”„«»″")
        {
            plain[quote] = '"';
        }

        foreach (char apostrophe in "‘’′`´")
        {
            plain[apostrophe] = '\'';
        }

        plain['⁄'] = '/';
        plain['∕'] = '/';
        plain['²'] = '2';
        plain['³'] = '3';
        plain['₂'] = '2';
        return plain.ToFrozenDictionary();

        void Add(char letter, string variants)
        {
            foreach (char variant in variants)
            {
                plain[variant] = letter;
                plain[char.ToUpperInvariant(variant)] = letter;
            }
        }
    }
}
