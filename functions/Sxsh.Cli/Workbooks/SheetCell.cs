namespace Sxsh.Cli.Workbooks;

/// <summary>One cell to write: a text, a number, or nothing.</summary>
/// <param name="Text">The text; <see langword="null"/> for a number or an empty cell.</param>
/// <param name="Number">The number; <see langword="null"/> for a text or an empty cell.</param>
/// <param name="Look">How it looks.</param>
internal readonly record struct SheetCell(string? Text, decimal? Number, CellLook Look)
{
    /// <summary>A cell of text; empty where the text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">How it looks.</param>
    /// <returns>The cell.</returns>
    public static SheetCell Of(string text, CellLook look) => new(text.Length == 0 ? null : text, null, look);

    /// <summary>A cell of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="look">How it looks.</param>
    /// <returns>The cell.</returns>
    public static SheetCell Of(decimal number, CellLook look) => new(null, number, look);

    /// <summary>An empty cell that still has borders and color.</summary>
    /// <param name="look">How it looks.</param>
    /// <returns>The cell.</returns>
    public static SheetCell Empty(CellLook look) => new(null, null, look);
}
