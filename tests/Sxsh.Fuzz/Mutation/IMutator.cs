using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>One way to change a sample. Everything random comes from the generator it is given, so that the same draws give the same bytes.</summary>
internal interface IMutator
{
    /// <summary>What it does, in the words of the summary.</summary>
    string Kind { get; }

    /// <summary>How often it is chosen among those that can take a sample.</summary>
    int Weight { get; }

    /// <summary>Whether it can change the sample.</summary>
    bool Takes(SampleFile sample);

    /// <summary>Makes changed bytes; the sample stays as it is.</summary>
    byte[] Mutate(SampleFile sample, Random random);
}
