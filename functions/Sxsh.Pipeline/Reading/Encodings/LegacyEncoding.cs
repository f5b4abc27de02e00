namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>How Vietnamese text was written before Unicode, or spoilt on its way.</summary>
internal enum LegacyEncoding
{
    /// <summary>TCVN 5712:1993, form VN3 ("ABC"): the fonts .VnTime, .VnArial.</summary>
    Tcvn3,

    /// <summary>VNI for Windows: the fonts VNI-Times, VNI-Helve.</summary>
    Vni,

    /// <summary>Code page 1258: letters with their first mark in one byte, tone marks in bytes of their own.</summary>
    Windows1258,

    /// <summary>UTF-8 that a program took for Latin-1: "Báº¿n Tre".</summary>
    Utf8AsLatin,
}
