using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The columns that every row of the table <c>Submissions</c> has.</summary>
internal static class ReportColumns
{
    private const string Report = nameof(Report);
    private const string WriteId = nameof(WriteId);

    /// <summary>Sets the columns that name the report; an area or period that is not known is left out.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="report">The report.</param>
    public static void Write(TableEntity entity, ReportKey report)
    {
        entity[nameof(ReportKey.Dataset)] = WireNames.Of(report.Dataset);
        entity[nameof(ReportKey.Area)] = report.Area?.ToString();
        entity[nameof(ReportKey.Period)] = report.Period?.ToString();
        entity[Report] = report.Name;
    }

    /// <summary>Reads the columns that name the report.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>The report.</returns>
    public static ReportKey Read(TableEntity entity) => new(
        WireNames.Parse<Dataset>(entity.GetString(nameof(ReportKey.Dataset))),
        entity.GetString(nameof(ReportKey.Area)) is { } area ? Area.Parse(area) : null,
        entity.GetString(nameof(ReportKey.Period)) is { } period ? ReportingPeriod.Parse(period) : null,
        entity.RequireText(Report));

    /// <summary>Gives the row a mark that no other writing has.</summary>
    /// <param name="entity">The entity.</param>
    public static void MarkWrite(TableEntity entity) => entity[WriteId] = Guid.NewGuid().ToString("N");

    /// <summary>Tells whether two rows come from one writing.</summary>
    /// <param name="left">One row.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if they bear the same mark.</returns>
    public static bool IsSameWrite(TableEntity left, TableEntity right) =>
        left.GetString(WriteId) is { } mark && mark == right.GetString(WriteId);
}
