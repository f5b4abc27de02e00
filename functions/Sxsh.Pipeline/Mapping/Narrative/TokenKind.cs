namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What a token of prose is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, and digits that follow them ("m3").</summary>
    Word,

    /// <summary>Digits with the signs that may group them.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Symbol,
}
