namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What a token of a cell's text is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, and digits that follow them ("m3").</summary>
    Word,

    /// <summary>Digits with the signs that may group them.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Symbol,
}
