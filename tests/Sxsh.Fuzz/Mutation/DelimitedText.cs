using System.Text;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Text in lines and cells, as far as a mutator needs them; quotes are not understood.</summary>
internal static class DelimitedText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static string Text(byte[] bytes) => Utf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);

    public static List<string> Lines(byte[] bytes) => [.. Text(bytes).Split('\n').Select(line => line.TrimEnd('\r'))];

    public static byte[] Bytes(IEnumerable<string> lines) => Utf8.GetBytes(string.Join('\n', lines));

    public static char Separator(IReadOnlyList<string> lines) => ";,\t|".MaxBy(sign => lines.Sum(line => line.Count(character => character == sign)));

    /// <summary>A cell, in quotes where it needs them.</summary>
    public static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny(separator, '"', '\n') >= 0 || text.Contains('\r', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
