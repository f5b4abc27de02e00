using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Workbooks;

/// <summary>How high rows must be for their wrapped texts, because programs do not find that out by themselves for merged cells.</summary>
internal static class RowHeights
{
    private const double PointsPerLine = 16;
    private const double PointsPerTitleLine = 22;

    // Wide letters and the breaks between words take more than the average letter that widths count in.
    private const double UsableShare = 0.85;

    /// <summary>The height of a row.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Points.</returns>
    public static double Of(Sheet sheet, int row)
    {
        double height = PointsPerLine;
        for (int column = 0; column < sheet.Rows[row].Count; column++)
        {
            SheetCell cell = sheet.Rows[row][column];
            if (cell.Text is { } text && Wraps(cell.Look))
            {
                CellRange merge = sheet.Merges.FirstOrDefault(each => each.FirstRow == row + 1 && each.FirstColumn == column + 1);
                bool isMerged = merge != default;
                int width = isMerged ? sheet.Widths.Skip(column).Take(merge.LastColumn - merge.FirstColumn + 1).Sum() : sheet.Widths[column];
                int rows = isMerged ? merge.LastRow - merge.FirstRow + 1 : 1;
                double lines = Math.Ceiling(text.Length / (width * UsableShare));
                height = Math.Max(height, Math.Ceiling(lines / rows) * (cell.Look == CellLook.Title ? PointsPerTitleLine : PointsPerLine));
            }
        }

        return height;
    }

    private static bool Wraps(CellLook look) => look is CellLook.Title or CellLook.Heading or CellLook.Section or CellLook.Text or CellLook.Centered;
}
