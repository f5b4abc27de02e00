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

    private static string Cut(string text) => text.Length <= MaxQuoteLength ? text
        : char.IsHighSurrogate(text[MaxQuoteLength - 1]) ? text[..(MaxQuoteLength - 1)]
        : text[..MaxQuoteLength];
}
