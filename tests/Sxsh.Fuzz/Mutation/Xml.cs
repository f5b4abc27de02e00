using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Changes to XML as text, which a parser would not let pass.</summary>
internal static partial class Xml
{
    /// <summary>Replaces the value of one attribute.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="names">Names of attributes that may be taken, as a pattern.</param>
    /// <param name="value">The value, escaped here.</param>
    /// <param name="random">Chooses.</param>
    public static string WithAttribute(string xml, string names, string value, Random random)
    {
        MatchCollection found = Regex.Matches(xml, $"""\s(?:{names})="([^"]*)" """.TrimEnd(), RegexOptions.CultureInvariant);
        return found.Count == 0 ? xml : With(xml, random.Pick(found).Groups[1], Escaped(value));
    }

    /// <summary>Replaces the text of one element.</summary>
    public static string WithText(string xml, string names, string value, Random random)
    {
        MatchCollection found = Regex.Matches(xml, $"<(?:{names})(?:\\s[^>]*)?>([^<]*)</", RegexOptions.CultureInvariant);
        return found.Count == 0 ? xml : With(xml, random.Pick(found).Groups[1], Escaped(value));
    }

    /// <summary>Replaces one whole cell by another that stands at the same place.</summary>
    public static string WithCell(string xml, Func<string, string> cell, Random random)
    {
        MatchCollection found = Cells().Matches(xml);
        if (found.Count == 0)
        {
            return xml;
        }

        Match replaced = random.Pick(found);
        return With(xml, replaced, cell(replaced.Groups[1].Value));
    }

    /// <summary>Doubles, removes or moves one element without elements inside, or writes an empty one into it.</summary>
    public static string WithElement(string xml, Random random)
    {
        MatchCollection found = Leaves().Matches(xml);
        if (found.Count == 0)
        {
            return xml;
        }

        Match one = random.Pick(found);
        Match other = random.Pick(found);
        return random.Next(4) switch
        {
            0 => With(xml, one, one.Value + one.Value),
            1 => With(xml, one, string.Empty),
            2 => With(xml, one, other.Value),
            _ => With(xml, one, string.Create(CultureInfo.InvariantCulture, $"<x{random.Next(9)}>{one.Value}</x{random.Next(9)}>")),
        };
    }

    /// <summary>Inserts XML after the start tag of an element.</summary>
    public static string Inside(string xml, string element, string content)
    {
        Match start = Regex.Match(xml, $"<{element}(\\s[^>]*[^/])?>", RegexOptions.CultureInvariant);
        return start.Success ? xml.Insert(start.Index + start.Length, content) : xml;
    }

    /// <summary>As XML text: signs of its own escaped, signs that XML cannot hold as references that a parser refuses.</summary>
    public static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char sign in text)
        {
            _ = sign switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)sign};"),
                _ => escaped.Append(sign),
            };
        }

        return escaped.ToString();
    }

    private static string With(string xml, Capture place, string value) =>
        string.Concat(xml.AsSpan(0, place.Index), value, xml.AsSpan(place.Index + place.Length));

    [GeneratedRegex("""<c r="([A-Z0-9]+)"[^>]*?(?:/>|>.*?</c>)""", RegexOptions.CultureInvariant)]
    private static partial Regex Cells();

    [GeneratedRegex("""<([A-Za-z:]+)(?:\s[^<>]*)?(?:/>|>[^<]*</\1>)""", RegexOptions.CultureInvariant)]
    private static partial Regex Leaves();
}
