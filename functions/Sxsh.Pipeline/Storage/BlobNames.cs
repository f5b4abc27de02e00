namespace Sxsh.Pipeline.Storage;

/// <summary>Names that blob storage cannot hold: an address with <c>.</c> or <c>..</c> as a part leads elsewhere, and a backslash becomes a slash.</summary>
internal static class BlobNames
{
    private const int MaxLength = 1024;

    /// <summary>Tells whether a blob can have a name.</summary>
    /// <param name="name">Path within the container.</param>
    /// <returns><see langword="true"/> if it can.</returns>
    public static bool IsAddressable(string name) =>
        name.Length is > 0 and <= MaxLength && !name.Contains('\\', StringComparison.Ordinal) && !Array.Exists(name.Split('/'), part => part is "." or "..");

    /// <summary>Refuses a name that no blob can have.</summary>
    /// <param name="name">Path within the container.</param>
    /// <exception cref="ArgumentException">No blob can have it.</exception>
    public static void Require(string name)
    {
        if (!IsAddressable(name))
        {
            throw new ArgumentException("Not a blob name.", nameof(name));
        }
    }
}
