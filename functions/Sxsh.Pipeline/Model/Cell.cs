namespace Sxsh.Pipeline.Model;

/// <summary>One cell of a table, as the reader found it.</summary>
/// <param name="Row">Row as Excel counts it, from 1.</param>
/// <param name="Column">Column, from 1 (A).</param>
/// <param name="Text">Displayed text, NFC; numbers as vi-VN shows them (<c>1.234,5</c>, <c>90%</c>); empty for an empty cell.</param>
/// <param name="Kind">What the cell holds.</param>
/// <param name="Number">The stored number where <paramref name="Kind"/> is <see cref="CellKind.Number"/>; a percent cell showing 90% holds 0.9.</param>
/// <param name="Date">The date where <paramref name="Kind"/> is <see cref="CellKind.Date"/>.</param>
/// <param name="IsPercent">Whether the number format shows percent.</param>
public sealed record Cell(int Row, int Column, string Text, CellKind Kind, decimal? Number, DateTime? Date, bool IsPercent)
{
    /// <summary>The text before it was repaired from an old Vietnamese encoding; <see langword="null"/> where <see cref="Text"/> is what the file holds.</summary>
    public string? Original { get; init; }

    /// <summary>Address as Excel shows it, for example <c>C7</c>.</summary>
    public string Address => CellAddress.Format(Row, Column);

    /// <summary>Whether the cell shows nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>A cell of text; empty where the text is.</summary>
    /// <param name="row">Row, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="text">Displayed text.</param>
    /// <returns>The cell.</returns>
    public static Cell OfText(int row, int column, string text) =>
        new(row, column, text, text.Length == 0 ? CellKind.Empty : CellKind.Text, null, null, false);
}
