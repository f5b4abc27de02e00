using System.Globalization;
using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Sheets named, hidden, repeated, multiplied and filled in ways that no office does.</summary>
internal sealed class PackageSheetMutator : IMutator
{
    private const string Sheets = "xl/worksheets/sheet";

    public string Kind => "xlsx sheets";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 3, parts =>
    {
        switch (random.Next(7))
        {
            case 0:
                PackageMutation.Change(parts, "xl/workbook.xml", random, xml => Xml.WithAttribute(xml, "name", Values.Hostile(random), random));
                break;
            case 1:
                PackageMutation.Change(parts, "xl/workbook.xml", random, xml => Xml.WithAttribute(xml, "state", random.Pick((string[])["hidden", "veryHidden", "", "x"]), random));
                break;
            case 2:
                int count = random.Pick((int[])[2, 20, 199, 200, 300]);
                StringBuilder sheets = new();
                for (int sheet = 0; sheet < count; sheet++)
                {
                    string relation = random.OneIn(9) ? "rId999" : "rId" + random.Next(1, 6).ToString(CultureInfo.InvariantCulture);
                    sheets.Append(CultureInfo.InvariantCulture, $"<sheet name=\"T{(random.OneIn(9) ? 0 : sheet)}\" sheetId=\"{sheet + 9}\" r:id=\"{relation}\"/>");
                }

                PackageMutation.Change(parts, "xl/workbook.xml", random, xml => Xml.Inside(xml, "sheets", sheets.ToString()));
                break;
            case 3:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.Inside(xml, "sheetData", Rows(random)));
                break;
            case 4:
                PackageMutation.Change(parts, "sharedStrings", random, xml => Xml.Inside(xml, "sst", string.Concat(Enumerable.Repeat("<si><t>a</t></si>", random.Next(1, 3_000)))));
                break;
            case 5:
                PackageMutation.Change(parts, "sharedStrings", random, xml => xml.Replace("<t ", "<r><rPr><b/></rPr><t ", StringComparison.Ordinal).Replace("</t>", "</t></r><phoneticPr fontId=\"1\"/>", StringComparison.Ordinal));
                break;
            default:
                PackageMutation.Change(parts, Sheets, random, xml => Doubled(xml, random));
                break;
        }
    });

    /// <summary>Rows that stand before the real ones under the same numbers, so that places are taken twice.</summary>
    private static string Rows(Random random)
    {
        StringBuilder rows = new();
        for (int row = 1; row <= random.Pick((int[])[3, 30, 600]); row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            for (int column = 0; column < random.Next(12); column++)
            {
                rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + random.Next(12))}{row}\" t=\"inlineStr\"><is><t>{Xml.Escaped(Values.Hostile(random))}</t></is></c>");
            }

            rows.Append("</row>");
        }

        return rows.ToString();
    }

    private static string Doubled(string xml, Random random)
    {
        int start = xml.IndexOf("<sheetData>", StringComparison.Ordinal);
        int end = xml.IndexOf("</sheetData>", StringComparison.Ordinal);
        return start < 0 || end < start ? xml : xml.Insert(end, string.Concat(Enumerable.Repeat(xml[(start + 11)..end], random.Pick((int[])[1, 3, 40]))));
    }
}
