namespace Sxsh.Benchmarks.Results;

/// <summary>The tables in the README of this folder, each between two markers of its part.</summary>
public static class ReadmeTables
{
    private static readonly string Readme = Workplace.Source("tests", "Sxsh.Benchmarks", "README.md");

    /// <summary>Puts a new table in the place of the old one.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="text">The table.</param>
    /// <exception cref="FormatException">The README has no markers for the part.</exception>
    public static void Replace(string part, string text)
    {
        string readme = File.ReadAllText(Readme);
        string begin = $"<!-- {part}: begin -->";
        int from = readme.IndexOf(begin, StringComparison.Ordinal);
        int to = readme.IndexOf($"<!-- {part}: end -->", StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new FormatException($"README.md has no markers for {part}.");
        }

        File.WriteAllText(Readme, $"{readme[..(from + begin.Length)]}\n{text}{readme[to..]}");
    }
}
