using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Any attribute or element of any part changed, doubled or gone.</summary>
internal sealed class PackageAttributeMutator : IMutator
{
    public string Kind => "xlsx attributes";

    public int Weight => 4;

    public bool Takes(SampleFile sample) => sample.Parts is not null;

    public byte[] Mutate(SampleFile sample, Random random) => PackageMutation.Of(sample, random, 6, parts =>
    {
        int at = random.Next(parts.Count);
        string xml = parts.TextAt(at);
        parts.Set(at, random.Next(4) switch
        {
            0 => Xml.WithElement(xml, random),
            1 => Xml.WithAttribute(xml, "[A-Za-z:]+", Values.Hostile(random), random),
            2 => Xml.WithText(xml, "[A-Za-z:]+", random.OneIn(2) ? Values.Index(random) : Values.Hostile(random), random),
            _ => Xml.WithAttribute(xml, "[A-Za-z:]+", Values.Index(random), random),
        });
    });
}
