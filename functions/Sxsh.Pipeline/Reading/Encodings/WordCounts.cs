namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>How many words of a text have marked letters, and how many of these are Vietnamese syllables.</summary>
/// <param name="Words">Words with a letter outside of ASCII, of two letters or more.</param>
/// <param name="Own">Of these, Vietnamese as they stand.</param>
/// <param name="Tcvn3">Of these, Vietnamese if read as TCVN3.</param>
/// <param name="Vni">Of these, Vietnamese if read as VNI.</param>
/// <param name="Longest">Letters of the longest of them.</param>
internal readonly record struct WordCounts(int Words, int Own, int Tcvn3, int Vni, int Longest)
{
    // One short word may be a unit ("µm") or a foreign name.
    private const int FewestLetters = 3;
    private const int FewestWords = 2;

    /// <summary>The old encoding that explains nearly all words and more than they explain themselves; <see langword="null"/> if none does.</summary>
    public LegacyEncoding? Likely =>
        Explains(Tcvn3) && Tcvn3 > Own && Tcvn3 > Vni ? LegacyEncoding.Tcvn3
        : Explains(Vni) && Vni > Own && Vni > Tcvn3 ? LegacyEncoding.Vni
        : null;

    /// <summary>Whether the text alone shows that it is in <see cref="Likely"/>.</summary>
    public bool IsDecisive => Likely is not null && (Words >= FewestWords || Longest >= FewestLetters);

    /// <summary>Whether an encoding that its neighbors are in explains the text at least as well as it explains itself.</summary>
    public bool Allows(LegacyEncoding encoding) => encoding switch
    {
        LegacyEncoding.Tcvn3 => Explains(Tcvn3) && Tcvn3 >= Own,
        LegacyEncoding.Vni => Explains(Vni) && Vni >= Own,
        _ => false,
    };

    private bool Explains(int words) => words > 0 && words * 5 >= Words * 4;
}
