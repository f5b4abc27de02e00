using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>XML that parsers stumble over: document types and entities, deep nesting, other encodings, other namespaces, very long names and texts.</summary>
internal sealed class PackageXmlMutator : IMutator
{
    private static readonly string[] DocumentTypes =
    [
        "<!DOCTYPE x>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
    ];

    public string Kind => "xlsx xml";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 2, parts =>
    {
        int at = random.Next(parts.Count);
        string xml = parts.TextAt(at);
        string body = xml[(xml.IndexOf("?>", StringComparison.Ordinal) is >= 0 and int end ? end + 2 : 0)..];
        switch (random.Next(9))
        {
            case 0 or 1:
                parts.Set(at, Xml.WithText(random.Pick(DocumentTypes) + body, "t|v", "\u0001entity", random).Replace("&#1;entity", "&a;&d;", StringComparison.Ordinal));
                break;
            case 2:
                int depth = random.Pick((int[])[100, 5_000, 60_000]);
                string element = random.Pick((string[])["sheetData", "row", "si", "sheets", "Relationships", "cellXfs"]);
                parts.Set(at, Xml.Inside(xml, element, string.Concat(Enumerable.Repeat("<a>", depth)) + (random.OneIn(3) ? string.Empty : string.Concat(Enumerable.Repeat("</a>", depth)))));
                break;
            case 3:
                Encoding encoding = random.Pick((Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1]);
                parts.Set(at, [.. random.OneIn(2) ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)]);
                break;
            case 4:
                parts.Set(at, xml.Replace("UTF-8", random.Pick((string[])["utf-16", "windows-1258", "x-unknown", "utf-7", ""]), StringComparison.OrdinalIgnoreCase));
                break;
            case 5:
                parts.Set(at, xml.Replace("schemas.openxmlformats.org", random.Pick((string[])["purl.oclc.org", "example.com", ""]), StringComparison.Ordinal));
                break;
            case 6:
                parts.Set(at, Xml.WithAttribute(xml, "[A-Za-z:]+", new string('a', random.Pick((int[])[10_000, 300_000])), random));
                break;
            case 7:
                parts.Set(at, body.Replace("<", random.Pick((string[])["<x:", "<!-- --><", "<![CDATA[a]]><", "<?a b?><", "\u0001<"]), StringComparison.Ordinal));
                break;
            default:
                parts.Set(at, Xml.WithElement(Xml.WithElement(Xml.WithElement(xml, random), random), random));
                break;
        }
    });
}
