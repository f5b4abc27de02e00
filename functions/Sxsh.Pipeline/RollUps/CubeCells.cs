using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Collects the cells of a series.</summary>
internal static class CubeCells
{
    /// <summary>Adds a series' cells: one for each period that has a value, and one for the whole time.</summary>
    /// <param name="cells">Where to.</param>
    /// <param name="origin">Where the whole-time cell stands.</param>
    /// <param name="periods">Periods that may have a cell.</param>
    /// <param name="at">The value for a period.</param>
    /// <param name="wholeTime">The value for the whole time.</param>
    public static void Add(List<CubeCell> cells, CubeCellKey origin, IEnumerable<ReportingPeriod> periods, Func<ReportingPeriod, Amount?> at, Amount? wholeTime)
    {
        foreach (ReportingPeriod period in periods)
        {
            if (at(period) is { } amount)
            {
                cells.Add(new CubeCell(origin with { Period = period }, amount));
            }
        }

        if (wholeTime is { IsReported: true })
        {
            cells.Add(new CubeCell(origin, wholeTime));
        }
    }
}
