namespace Sxsh.Pipeline.RollUps;

/// <summary>Writes equal numbers alike.</summary>
internal static class PlainNumber
{
    // Dividing by a one of the longest scale drops trailing zeros: 4.00 becomes 4.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The same number without trailing zeros.</summary>
    public static decimal Of(decimal value) => value.Scale == 0 ? value : value / One;
}
