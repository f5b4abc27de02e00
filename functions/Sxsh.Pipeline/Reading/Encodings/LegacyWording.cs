namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>What the messages call the old encodings.</summary>
internal static class LegacyWording
{
    public static string NameOf(LegacyEncoding encoding) => encoding switch
    {
        LegacyEncoding.Tcvn3 => "TCVN3 (ABC)",
        LegacyEncoding.Vni => "VNI",
        LegacyEncoding.Windows1258 => "Windows-1258",
        _ => "UTF-8 bị đọc nhầm thành Latin-1",
    };
}
