using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Cells of a whole workbook hold hostile values: texts, numbers, dates, types that do not fit.</summary>
internal sealed class PackageValueMutator : IMutator
{
    private const string Sheets = "xl/worksheets/sheet";
    private static readonly string[] Types = ["n", "s", "str", "inlineStr", "b", "e", "d", "", "x"];

    public string Kind => "xlsx values";

    public int Weight => 6;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 10, parts =>
    {
        switch (random.Next(7))
        {
            case 0:
                PackageMutation.Change(parts, "sharedStrings", random, xml => Xml.WithText(xml, "t", Values.Hostile(random), random));
                break;
            case 1:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.WithText(xml, "v", random.OneIn(2) ? Values.Stored(random) : Values.Index(random), random));
                break;
            case 2:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.WithAttribute(xml, "t", random.Pick(Types), random));
                break;
            case 3:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.WithCell(xml, place => $"""<c r="{place}"><v>{Xml.Escaped(Values.Stored(random))}</v></c>""", random));
                break;
            case 4:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.WithCell(xml, place => $"""<c r="{place}" t="str"><f>{Xml.Escaped(Values.Hostile(random))}</f><v>{Xml.Escaped(Values.Hostile(random))}</v></c>""", random));
                break;
            case 5:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.WithCell(xml, place => $"""<c r="{place}" t="{random.Pick(Types)}" s="{random.Next(20)}"><v>{Xml.Escaped(Values.Stored(random))}</v></c>""", random));
                break;
            default:
                PackageMutation.Change(parts, Sheets, random, xml => Xml.WithCell(xml, place => $"""<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{Xml.Escaped(Values.Hostile(random))}</t></is></c>""", random));
                break;
        }
    });
}
