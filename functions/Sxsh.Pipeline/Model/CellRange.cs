namespace Sxsh.Pipeline.Model;

/// <summary>A rectangle of cells, all ends included, counted from 1; used for merged cells.</summary>
/// <param name="FirstRow">Top row.</param>
/// <param name="FirstColumn">Left column.</param>
/// <param name="LastRow">Bottom row.</param>
/// <param name="LastColumn">Right column.</param>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
