using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Workbooks;

/// <summary>One sheet to write.</summary>
/// <param name="Name">Name on the tab, at most 31 characters, none of <c>\ / ? * [ ] :</c>.</param>
/// <param name="Widths">Width of each column, in characters.</param>
/// <param name="Rows">Rows from the first on, each with its cells from column A on; rows may differ in length.</param>
/// <param name="Merges">Cells to merge; their text stands in the top left one.</param>
/// <param name="FrozenRows">Rows at the top that stay in view and are printed on each page; 0 for none.</param>
internal sealed record Sheet(string Name, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, IReadOnlyList<CellRange> Merges, int FrozenRows);
