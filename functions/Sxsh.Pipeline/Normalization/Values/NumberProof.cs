namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Why a number that can be read in two ways was read in one.</summary>
internal enum NumberProof
{
    /// <summary>Things are counted whole.</summary>
    CountsAreWhole,

    /// <summary>A rate is at most a hundred percent.</summary>
    RateWithinHundred,

    /// <summary>The numbers around it have a decimal point.</summary>
    DecimalPointAround,

    /// <summary>The numbers around it have a decimal comma.</summary>
    DecimalCommaAround,
}
