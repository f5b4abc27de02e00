using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Finds for every column the heading cells over it, whether they are merged or, as in delimited text, stand at the left end of an empty stretch.</summary>
internal static class HeaderPaths
{
    public static IReadOnlyList<IReadOnlyList<Heading>> Read(TableGrid grid, int first, int last, Func<int, int, Heading> headingAt)
    {
        // One more column than has a heading: labels may go on in it.
        int width = Math.Min(grid.ColumnCount, 1 + Enumerable.Range(first, last - first + 1).Max(row => grid.LastFilledColumn(row)));
        Cell?[,] owners = new Cell?[last - first + 1, width + 1];
        Dictionary<Cell, Heading> headings = new(ReferenceEqualityComparer.Instance);
        for (int row = first; row <= last; row++)
        {
            for (int column = 1; column <= width; column++)
            {
                owners[row - first, column] = Owner(row, column);
                if (grid.Own(row, column) is { IsBlank: false } own)
                {
                    headings[own] = headingAt(row, column);
                }
            }
        }

        List<IReadOnlyList<Heading>> paths = [];
        for (int column = 1; column <= width; column++)
        {
            List<Heading> path = [];
            for (int row = 0; row <= last - first; row++)
            {
                if (owners[row, column] is { } cell && headings.TryGetValue(cell, out Heading? heading) && !path.Contains(heading))
                {
                    path.Add(heading);
                }
            }

            paths.Add(path);
        }

        return paths;

        Cell? Owner(int row, int column)
        {
            Cell seen = grid.Seen(row, column);
            if (!seen.IsBlank)
            {
                return seen;
            }

            return column > 1 && Continues(row, column) ? owners[row - first, column - 1] : null;
        }

        bool Continues(int row, int column)
        {
            if (grid.MergeAt(row, column) is not null || grid.MergeAt(row, column - 1) is not null || owners[row - first, column - 1] is not { } left)
            {
                return false;
            }

            bool hasHeadingBelow = Enumerable.Range(row + 1, last - row).Any(below => !grid.Own(below, column).IsBlank);
            bool sameGroup = row == first || ReferenceEquals(owners[row - first - 1, column], owners[row - first - 1, column - 1]);
            return hasHeadingBelow && sameGroup && headings.TryGetValue(left, out Heading? heading) && CanBeGroup(heading, left, row);
        }

        bool CanBeGroup(Heading heading, Cell left, int row) =>
            heading.Role is ColumnRole.Unknown or ColumnRole.Value
            || (heading.Role == ColumnRole.Indicator && Enumerable.Range(row + 1, last - row).Any(below => !grid.Own(below, left.Column).IsBlank));
    }
}
