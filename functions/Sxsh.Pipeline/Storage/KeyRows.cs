namespace Sxsh.Pipeline.Storage;

/// <summary>Makes the keys of the table <c>Keys</c>.</summary>
public static class KeyRows
{
    /// <summary>The one partition: there are hundreds of keys, not millions, and they are listed together.</summary>
    public const string Partition = "keys";

    private const int MaxLength = 64;

    /// <summary>Tells whether a text can be the row of a key, whatever a stranger sent.</summary>
    /// <param name="id">The text.</param>
    /// <returns><see langword="true"/> if it is 1 to 64 ASCII letters and digits.</returns>
    public static bool IsRow(string id) => id is { Length: > 0 and <= MaxLength } && id.All(char.IsAsciiLetterOrDigit);
}
