using System.Collections.Frozen;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>Makes spellings of the same Vietnamese words equal: case, tone marks and their placement, Unicode form, kinds of dash, quote and space.</summary>
/// <remarks>Uses a table of its own, because <see cref="string.Normalize()"/> silently does nothing where ICU is missing.</remarks>
public static class VietnameseText
{
    private static readonly FrozenDictionary<char, char> Plain = BuildPlain();

    /// <summary>Folds a text to lower-case ASCII letters where it has Latin letters, with single spaces and plain dashes.</summary>
    /// <param name="text">Any text, NFC or NFD.</param>
    /// <returns>For example <c>ty le doanh nghiep ap dung sxsh</c>; trimmed.</returns>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char character in text)
        {
            if (IsCombiningOrInvisible(character))
            {
                continue;
            }

            char plain = Plain.TryGetValue(character, out char mapped) ? mapped : char.ToLowerInvariant(character);
            if (char.IsWhiteSpace(plain))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else
            {
                folded.Append(plain);
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Folds a text to a form that can stand in keys and addresses: ASCII letters, digits and dots, all else one dash.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>For example <c>bao-cao-sxsh-lan-2.xlsx</c>; empty where nothing of the text can stay.</returns>
    public static string ToSlug(string text)
    {
        StringBuilder slug = new(text.Length);
        foreach (char character in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(character) || (character == '.' && slug.Length > 0))
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
