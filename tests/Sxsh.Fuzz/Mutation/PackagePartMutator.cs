using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Parts missing, doubled, renamed, exchanged, empty, damaged; relations and content types that point elsewhere.</summary>
internal sealed class PackagePartMutator : IMutator
{
    private static readonly string[] Targets =
        ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/a.xml", "", "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "workbook.xml", "sharedStrings.xml", "worksheets\\sheet1.xml", "WORKSHEETS/SHEET1.XML", "./worksheets/../worksheets/sheet1.xml", "?", "#"];

    private static readonly string[] Names =
        ["../xl/workbook.xml", "..\\..\\evil.xml", "/xl/workbook.xml", "C:/a.xml", "XL/WORKBOOK.XML", "xl\\workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "", "a/", "con", "mimetype", "word/document.xml", "xl/workbook.bin", "xl/vbaProject.bin", "EncryptedPackage", "\u202eslx.xml"];

    public string Kind => "xlsx parts";

    public int Weight => 4;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 3, parts =>
    {
        if (parts.Count == 0)
        {
            return;
        }

        int at = random.Next(parts.Count);
        switch (random.Next(10))
        {
            case 0:
                parts.Remove(at);
                break;
            case 1:
                parts.Add(parts.NameAt(at), random.OneIn(2) ? parts.ContentAt(at) : parts.ContentAt(random.Next(parts.Count)));
                break;
            case 2:
                parts.Rename(at, random.OneIn(2) ? random.Pick(Names) : parts.NameAt(at).ToUpperInvariant());
                break;
            case 3:
                parts.Add(random.Pick(Names), parts.ContentAt(at));
                break;
            case 4:
                parts.Swap(at, random.Next(parts.Count));
                break;
            case 5:
                parts.Set(at, Array.Empty<byte>());
                break;
            case 6:
                parts.Set(at, ByteMutator.Damage(parts.ContentAt(at), random));
                break;
            case 7:
                PackageMutation.Change(parts, ".rels", random, xml => Xml.WithAttribute(xml, "Target", random.Pick(Targets), random));
                break;
            case 8:
                PackageMutation.Change(parts, ".rels", random, xml => Xml.WithAttribute(xml, "Id|Type|TargetMode", random.Pick((string[])["rId1", "rId2", "rId999", "External", "", "x"]), random));
                break;
            default:
                PackageMutation.Change(parts, "[Content_Types]", random, xml => Xml.WithAttribute(xml, "ContentType|PartName|Extension", random.Pick((string[])["application/vnd.ms-excel.sheet.macroEnabled.main+xml", "text/plain", "/xl/evil.xml", "xml", ""]), random));
                break;
        }
    });
}
