using System.Collections.Frozen;

namespace Sxsh.Pipeline.Reading;

/// <summary>The errors that spreadsheet programs show in cells.</summary>
internal static class SpreadsheetErrors
{
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(
        ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"],
        StringComparer.Ordinal);

    /// <summary>Tells whether a text is one of the errors, as Excel writes it into a CSV file.</summary>
    public static bool IsError(string text) => text.Length is > 3 and < 16 && text[0] == '#' && Texts.Contains(text);

    /// <summary>The text of an error code of the binary format ([MS-XLS] 2.5.10, BErr).</summary>
    public static string OfCode(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
