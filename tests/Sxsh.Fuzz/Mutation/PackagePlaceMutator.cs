using System.Globalization;
using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Cells, rows, merged ranges and dimensions at places that do not exist, are far away, or are taken.</summary>
internal sealed class PackagePlaceMutator : IMutator
{
    private const string Sheets = "xl/worksheets/sheet";

    private static readonly string[] Cells =
        ["ZZZ99999999", "XFD1048576", "XFE1", "A1048577", "A0", "A-1", "", "1", "A", "a1", "$A$1", "A1:B2", "R1C1", "AAAAAAAAAA1", "A99999999999999999999", "Ä1", "A 1", "A1 ", "B3", "XFD1", "A1048576", "XFD5", "C100000"];

    private static readonly string[] Ranges =
        ["A1:XFD1048576", "A:XFD", "1:1048576", "B2:A1", "A1", "A1:", ":", "", "A1:ZZZ99999999", "A1:A1", "A1:B2:C3", "A0:B0", "B1:B1048576", "A7:XFD8", "A7:F9", "C7:D8"];

    private static readonly string[] Rows = ["0", "-1", "1", "1048576", "1048577", "2147483647", "99999999999", "", "1.5", "a", "200000", "7", "+7", " 7"];

    public string Kind => "xlsx places";

    public int Weight => 5;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 4, parts => PackageMutation.Change(parts, Sheets, random, xml => random.Next(7) switch
    {
        0 or 1 => Xml.WithAttribute(xml, "r", random.Pick(Cells), random),
        2 => xml.Replace($"<row r=\"{random.Next(1, 12)}\"", $"<row r=\"{random.Pick(Rows)}\"", StringComparison.Ordinal),
        3 => Xml.WithAttribute(xml, "ref|sqref", random.Pick(Ranges), random),
        4 => xml.Replace("</sheetData>", "</sheetData>" + Merges(random), StringComparison.Ordinal),
        5 => Xml.WithAttribute(xml, "min|max|spans", random.OneIn(2) ? Values.Index(random) : "1:16384", random),
        _ => Xml.Inside(xml, "sheetData", FarRow(random)),
    }));

    private static string Merges(Random random)
    {
        StringBuilder merges = new("<mergeCells count=\"1\">");
        for (int count = random.Pick((int[])[1, 2, 5, 100, 3_000]); count > 0; count--)
        {
            string range = random.OneIn(3)
                ? string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Next(8))}{random.Next(1, 20)}:{(char)('A' + random.Next(8))}{random.Next(1, 20)}")
                : random.Pick(Ranges);
            merges.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{range}\"/>");
        }

        return merges.Append("</mergeCells>").ToString();
    }

    private static string FarRow(Random random)
    {
        string row = random.Pick(Rows);
        return string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\" spans=\"1:16384\"><c r=\"{random.Pick((string[])["XFD", "A", "ZZ"])}{row}\" t=\"n\"><v>{random.Next(99)}</v></c></row>");
    }
}
