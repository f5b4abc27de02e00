using System.Text;

namespace Sxsh.Pipeline.Tests.Reading.Encodings;

/// <summary>Writes Unicode text in the encodings of old fonts; the tables are written down here once more, the other way round.</summary>
internal static class OldEncoder
{
    // Letters of Vietnamese with the codes that TCVN 5712:1993 (VN3) gives them.
    private const string Tcvn3Codes =
        "Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7 ă A8 â A9 ê AA ô AB ơ AC ư AD đ AE "
        + "à B5 ả B6 ã B7 á B8 ạ B9 ằ BB ẳ BC ẵ BD ắ BE ặ C6 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB "
        + "è CC ẻ CE ẽ CF é D0 ẹ D1 ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE "
        + "ò DF ỏ E1 õ E2 ó E3 ọ E4 ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ờ EA ở EB ỡ EC ớ ED ợ EE "
        + "ù EF ủ F1 ũ F2 ú F3 ụ F4 ừ F5 ử F6 ữ F7 ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE";

    private static readonly Dictionary<char, char> Tcvn3Map = Tcvn3Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => pair[0][0], pair => (char)Convert.ToByte(pair[1], 16));

    /// <summary>Every marked letter of Vietnamese in small.</summary>
    public static string SmallLetters { get; } = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    /// <summary>The same in capitals.</summary>
    public static string CapitalLetters { get; } = SmallLetters.ToUpperInvariant();

    /// <summary>As the bytes look in code page 1252. Capitals with tones become small letters, as the encoding has none.</summary>
    public static string Tcvn3(string text) =>
        string.Concat(text.Select(letter => Tcvn3Map.TryGetValue(letter, out char code) || Tcvn3Map.TryGetValue(char.ToLowerInvariant(letter), out code) ? code : letter));

    /// <summary>As the bytes look in code page 1252; a mark has the case of its letter.</summary>
    public static string Vni(string text) => string.Concat(text.Select(letter =>
    {
        string small = VniSmall(char.ToLowerInvariant(letter));
        return char.IsUpper(letter) ? small.ToUpperInvariant() : small;
    }));

    /// <summary>Bytes in code page 1258: the letter with circumflex, breve or horn, then the tone.</summary>
    public static byte[] Windows1258(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1258).GetBytes(string.Concat(text.Select(letter =>
        {
            (string plain, int tone) = Parts(char.ToLowerInvariant(letter));
            string split = plain + (tone == 0 ? string.Empty : "\u0301\u0300\u0309\u0303\u0323"[tone - 1].ToString());
            return char.IsUpper(letter) ? split.ToUpperInvariant() : split;
        })));
    }

    /// <summary>The bytes behind letters of code page 1252.</summary>
    public static byte[] Bytes(string latin) => Encoding.Latin1.GetBytes(latin);

    private static string VniSmall(char letter)
    {
        (string plain, int tone) = Parts(letter);
        return (plain, tone) switch
        {
            ("đ", _) => "ñ",
            ("i", > 0) => "íìæóò"[tone - 1].ToString(),
            ("y", 5) => "î",
            ("ă", _) => "a" + "êéèúüë"[tone],
            ("â", _) => "a" + "âáàåãä"[tone],
            ("ê", _) => "e" + "âáàåãä"[tone],
            ("ô", _) => "o" + "âáàåãä"[tone],
            ("ơ", _) => "ô" + Tone(tone),
            ("ư", _) => "ö" + Tone(tone),
            _ => plain + Tone(tone),
        };
    }

    private static string Tone(int tone) => tone == 0 ? string.Empty : "ùøûõï"[tone - 1].ToString();

    /// <summary>The letter without its tone, and the tone: none, acute, grave, hook, tilde, dot.</summary>
    private static (string Plain, int Tone) Parts(char letter)
    {
        string[] rows = ["aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ"];
        string? row = Array.Find(rows, candidate => candidate.Contains(letter, StringComparison.Ordinal));
        return row is null ? (letter.ToString(), 0) : (row[0].ToString(), row.IndexOf(letter, StringComparison.Ordinal));
    }
}
