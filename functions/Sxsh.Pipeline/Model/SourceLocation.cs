namespace Sxsh.Pipeline.Model;

/// <summary>Where in a report something was read: a cell of a table or a stretch of text.</summary>
/// <param name="Sheet">Sheet name; <see langword="null"/> for delimited text and prose.</param>
/// <param name="Cell">Address as Excel shows it, for example <c>C7</c>; <see langword="null"/> for prose and for findings about the whole report.</param>
/// <param name="Start">Offset in code points into the text as read; <see langword="null"/> for cells.</param>
/// <param name="Length">Length in code points; <see langword="null"/> for cells.</param>
/// <param name="Quote">The text found there, at most <see cref="MaxQuoteLength"/> characters; <see langword="null"/> if there is none.</param>
public sealed record SourceLocation(string? Sheet, string? Cell, int? Start, int? Length, string? Quote)
{
    /// <summary>A quote is cut here.</summary>
    public const int MaxQuoteLength = 500;

    /// <summary>The report as a whole.</summary>
    public static SourceLocation WholeReport { get; } = new(null, null, null, null, null);

    /// <summary>A cell of a table.</summary>
    /// <param name="sheet">Sheet name, or <see langword="null"/> for delimited text.</param>
    /// <param name="cell">The cell.</param>
    /// <returns>Its place, with its text as the quote, as the file holds it.</returns>
    public static SourceLocation Of(string? sheet, Cell cell) =>
        new(sheet, cell.Address, null, null, Cut(cell.Original ?? cell.Text));

    /// <summary>A paragraph of prose.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>Its place, with its beginning as the quote.</returns>
    public static SourceLocation Of(ReportParagraph paragraph) =>
        new(null, null, paragraph.Start, paragraph.Text.EnumerateRunes().Count(), Cut(paragraph.Text));

    /// <summary>A stretch of a paragraph of prose.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="start">Index of its first character in the paragraph's text.</param>
    /// <param name="end">Index after its last.</param>
    /// <param name="pairsBefore">How many surrogate pairs of the paragraph end before it; counting them for each stretch anew would take the square of a long paragraph's length.</param>
    /// <returns>Its place, with the text found there as the quote.</returns>
    public static SourceLocation Of(ReportParagraph paragraph, int start, int end, int pairsBefore) =>
        new(null, null, paragraph.Start + start - pairsBefore, Runes(paragraph.Text.AsSpan(start, end - start)), Cut(paragraph.Text[start..end]));

    // All but a few characters are one unit of UTF-16 each.
    private static int Runes(ReadOnlySpan<char> text)
    {
        int pairs = 0;
        for (int at = 1; at < text.Length; at++)
        {
            pairs += char.IsSurrogatePair(text[at - 1], text[at]) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    private static string Cut(string text) => text.Length <= MaxQuoteLength ? text
        : char.IsHighSurrogate(text[MaxQuoteLength - 1]) ? text[..(MaxQuoteLength - 1)]
        : text[..MaxQuoteLength];
}
