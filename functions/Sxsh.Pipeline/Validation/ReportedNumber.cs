using System.Globalization;

namespace Sxsh.Pipeline.Validation;

/// <summary>Writes numbers as Vietnamese reports do, whatever the machine's culture.</summary>
internal static class ReportedNumber
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>For example <c>1.234,5</c>.</summary>
    public static string Write(decimal number) => number.ToString("#,0.############################", Format);
}
