using System.Globalization;
using System.Text;
using System.Xml;

namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>Writes a number format of OpenDocument ([ODF] 16.29) as Excel writes it, so that one piece of code shows the numbers of both.</summary>
internal static class OdsNumberFormat
{
    private const int MostDigits = 20;
    private const string Negative = "value()<0";

    /// <summary>Reads the format at hand.</summary>
    /// <param name="xml">At the start of the format; left at its end.</param>
    /// <param name="known">Formats read before, for the sections that it refers to.</param>
    /// <returns>For example <c>#,##0.00;(#,##0.00)</c>.</returns>
    public static string Read(XmlReader xml, IReadOnlyDictionary<string, string> known)
    {
        StringBuilder code = new();
        List<(string Condition, string Code)> sections = [];
        using XmlReader inner = xml.ReadSubtree();
        inner.Read();
        inner.Read();
        while (!inner.EOF)
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "text" or "currency-symbol" })
            {
                code.Append(Literal(inner.ReadElementContentAsString()));
                continue;
            }

            if (inner is { NodeType: XmlNodeType.Element, LocalName: "map" })
            {
                string condition = (OdsXml.Attribute(inner, "condition") ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
                sections.Add((condition, known.GetValueOrDefault(OdsXml.Attribute(inner, "apply-style-name") ?? string.Empty, "General")));
            }
            else if (inner.NodeType == XmlNodeType.Element)
            {
                code.Append(Part(inner));
            }

            inner.Read();
        }

        return Join(code.ToString(), sections);
    }

    /// <summary>ODF writes the section that is left last; Excel writes positive, negative, zero.</summary>
    private static string Join(string own, List<(string Condition, string Code)> sections) => sections switch
    {
        [] => own,
        [(Negative, { } below)] => $"{own};{below}",
        [("value()>=0", { } above)] => $"{above};{own}",
        [("value()>0", { } above), (Negative, { } below)] => $"{above};{below};{own}",
        _ => string.Join(';', sections.Take(2).Select(section => $"[{section.Condition.Replace("value()", string.Empty, StringComparison.Ordinal)}]{section.Code}").Append(own)),
    };

    private static string Part(XmlReader xml)
    {
        bool isLong = OdsXml.Attribute(xml, "style") == "long";
        return xml.LocalName switch
        {
            "number" => Number(xml),
            "scientific-number" => Number(xml) + "E+00",
            "fraction" => "# ?/?",
            "day" => isLong ? "dd" : "d",
            "day-of-week" => isLong ? "dddd" : "ddd",
            "month" when OdsXml.Attribute(xml, "textual") == "true" => isLong ? "mmmm" : "mmm",
            "month" => isLong ? "mm" : "m",
            "year" => isLong ? "yyyy" : "yy",
            "hours" => isLong ? "hh" : "h",
            "minutes" => isLong ? "mm" : "m",
            "seconds" => isLong ? "ss" : "s",
            "am-pm" => "AM/PM",
            _ => string.Empty,
        };
    }

    private static string Number(XmlReader xml)
    {
        if (OdsXml.Attribute(xml, "decimal-places") is null && OdsXml.Attribute(xml, "grouping") != "true" && Digits(xml, "min-integer-digits", 1) <= 1)
        {
            return "General";
        }

        int whole = Digits(xml, "min-integer-digits", 1);
        int places = Digits(xml, "decimal-places", 0);
        int fixedPlaces = Math.Min(places, Digits(xml, "min-decimal-places", places));
        string digits = new('0', whole);
        string integer = OdsXml.Attribute(xml, "grouping") == "true" ? string.Concat("#,###"[..Math.Max(2, 5 - whole)], digits) : whole == 0 ? "#" : digits;
        string fraction = places == 0 ? string.Empty : string.Concat(".", new string('0', fixedPlaces), new string('#', places - fixedPlaces));
        string thousands = decimal.TryParse(OdsXml.Attribute(xml, "display-factor"), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal factor) && factor >= 1000m
            ? new string(',', factor >= 1_000_000_000m ? 3 : factor >= 1_000_000m ? 2 : 1)
            : string.Empty;
        return integer + thousands + fraction;
    }

    private static int Digits(XmlReader xml, string attribute, int missing) =>
        int.TryParse(OdsXml.Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? Math.Min(digits, MostDigits) : missing;

    // A percent sign multiplies in Excel's formats too; all else is shown as it is.
    private static string Literal(string text) =>
        text.Length == 0 ? string.Empty
        : text.Trim() == "%" ? text
        : $"\"{text.Replace("\"", string.Empty, StringComparison.Ordinal)}\"";
}
