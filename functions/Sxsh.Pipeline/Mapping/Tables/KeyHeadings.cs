using System.Collections.Frozen;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Which headings may be those of a key column in any of the layouts; asked for every cell of a sheet.</summary>
internal sealed class KeyHeadings
{
    private readonly FrozenSet<string> _whole;
    private readonly FrozenSet<string> _nouns;

    // By their first letter: few cells begin with any of them.
    private readonly FrozenDictionary<char, string[]> _beginnings;

    public KeyHeadings(IReadOnlyList<Layout> layouts)
    {
        _whole = layouts.SelectMany(layout => layout.Words.Headings).ToFrozenSet(StringComparer.Ordinal);
        _nouns = layouts.SelectMany(layout => layout.Words.SubjectNouns).ToFrozenSet(StringComparer.Ordinal);
        _beginnings = layouts.SelectMany(layout => layout.Words.IndicatorWords).Distinct(StringComparer.Ordinal)
            .GroupBy(word => word[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Tells whether a heading may be that of a key column: a layout's own wording, with brackets or alternatives, or with more words after "Chỉ tiêu".</summary>
    /// <param name="heading">The heading's key.</param>
    /// <param name="isFirst">Whether it comes first in its row: "Doanh nghiệp" heads names only there; elsewhere it is a unit.</param>
    public bool MayBe(string heading, bool isFirst) =>
        heading.Length > 0
        && (_whole.Contains(heading)
            || (heading.AsSpan().IndexOfAny('/', '(') is > 0 and int mark && _whole.Contains(HeadingKey.OfFolded(heading[..mark])))
            || (_beginnings.TryGetValue(heading[0], out string[]? words) && Array.Exists(words, word => heading.StartsWith(word, StringComparison.Ordinal)))
            || (isFirst && _nouns.Contains(heading)));
}
