using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>The text of a file and how its bytes had to be read.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">The old encoding it was repaired from; <see langword="null"/> for Unicode.</param>
/// <param name="Example">A word before and after; empty for Unicode.</param>
internal sealed record DecodedText(string Text, LegacyEncoding? Encoding, (string Before, string After) Example)
{
    /// <summary>What the province is told about it.</summary>
    public IReadOnlyList<Issue> Notes() =>
        Encoding is { } encoding
            ? [Issue.Of(IssueCode.EncodingRepaired, SourceLocation.WholeReport, LegacyWording.NameOf(encoding), "cả tệp", Example.Before, Example.After)]
            : [];
}
