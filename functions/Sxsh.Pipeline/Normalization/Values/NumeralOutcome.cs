namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What came of reading a number.</summary>
internal enum NumeralOutcome
{
    /// <summary>A number was read.</summary>
    Read,

    /// <summary>There is none, or not one number.</summary>
    NotANumber,

    /// <summary>It is too large or too exact to keep.</summary>
    OutOfRange,
}
