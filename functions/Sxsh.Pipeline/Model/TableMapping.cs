namespace Sxsh.Pipeline.Model;

/// <summary>How the mapper understood one table of a report. Grain: one per header found; a sheet may hold several.</summary>
/// <param name="Sheet">Sheet name; <see langword="null"/> for delimited text.</param>
/// <param name="Layout">Id of the layout that understood most of the header.</param>
/// <param name="FirstHeaderRow">First row of the header as Excel counts it.</param>
/// <param name="LastHeaderRow">Last row of the header as Excel counts it.</param>
/// <param name="Columns">The columns that have a heading or hold values, from left to right.</param>
public sealed record TableMapping(string? Sheet, string Layout, int FirstHeaderRow, int LastHeaderRow, IReadOnlyList<ColumnMapping> Columns);
