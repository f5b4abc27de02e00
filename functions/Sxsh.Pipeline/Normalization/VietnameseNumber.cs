using System.Globalization;

namespace Sxsh.Pipeline.Normalization;

/// <summary>Writes numbers for people as they are written in Viet Nam, whatever the machine's culture.</summary>
internal static class VietnameseNumber
{
    private static readonly NumberFormatInfo Signs = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>For example <c>1.234,5</c>.</returns>
    public static string Format(decimal value) => value.ToString("#,##0.############################", Signs);
}
