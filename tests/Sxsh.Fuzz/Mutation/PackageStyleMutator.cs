using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Styles that do not exist, and number formats that nobody would write.</summary>
internal sealed class PackageStyleMutator : IMutator
{
    private static readonly string[] Codes =
    [
        "General", "0", "0.00", "#,##0", "0%", "0.00%", "%", "%%%%", "0.00E+00", "0E0", "# ?/?", "# ??/100", "@", ";;;", ";;;@", ";", "[Red]", "[Red]0;[Blue]-0;[Green]\"không\";@", "[>100]0;[<=100]0.0;General", "[$-409]d/m/yyyy", "[$₫-42A]#,##0",
        "yyyy", "mm:ss", "[h]:mm:ss", "[hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh]", "d", "dddd, dd mmmm yyyy", "e", "ggge", "b2yyyy", "AM/PM", "h:mm A/P", "0\"", "\"", "\\", "0\\", "_", "*", "0*", "0_", "[", "]", "[]", "[[[[", "0,,,,,,,,,", ",0", "0.", ".", "0..0",
        "#.##########################################################", "0000000000000000000000000000000000000000000000000000", "\"tỷ\" 0,,,", "0 \"nghìn\"", "00-00-00", "(0)", "-0", "+0", "0;-0;;@", "General;General", "\u202e0", "[DBNum1]0", "{0}", "0 %% 0", "?/?", "0/0",
    ];

    public string Kind => "xlsx styles";

    public int Weight => 3;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 5, parts =>
    {
        switch (random.Next(6))
        {
            case 0:
                PackageMutation.Change(parts, "xl/worksheets/sheet", random, xml => Xml.WithAttribute(xml, "s", Values.Index(random), random));
                break;
            case 1:
                PackageMutation.Change(parts, "styles", random, xml => Xml.WithAttribute(xml, "numFmtId|xfId|count|applyNumberFormat", Values.Index(random), random));
                break;
            case 2:
                PackageMutation.Change(parts, "styles", random, WithoutStyles);
                break;
            case 3:
                PackageMutation.Change(parts, "xl/workbook.xml", random, xml => Xml.Inside(xml, "workbook", $"<workbookPr date1904=\"{random.Pick((string[])["1", "true", "0", "x"])}\"/>"));
                break;
            default:
                // Every style shows the same odd format, so that the cells with numbers surely do.
                int identity = random.Next(164, 170);
                string code = random.OneIn(4) ? Values.Hostile(random) : random.Pick(Codes);
                PackageMutation.Change(parts, "styles", random, xml => Xml.Inside(AllStyles(xml, identity), "numFmts", $"<numFmt numFmtId=\"{identity}\" formatCode=\"{Xml.Escaped(code)}\"/>"));
                break;
        }
    });

    private static string AllStyles(string xml, int identity) =>
        System.Text.RegularExpressions.Regex.Replace(xml, "(<xf [^>]*?numFmtId=\")\\d+\"", $"${{1}}{identity}\"");

    private static string WithoutStyles(string xml) => xml.Replace("cellXfs", "cellXfz", StringComparison.Ordinal);
}
