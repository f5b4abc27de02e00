using System.Globalization;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A period's row of the table <c>Calendar</c>.</summary>
internal static class DeadlinesRow
{
    /// <summary>The one partition.</summary>
    public const string Partition = "calendar";

    private const string Set = nameof(Set);
    private const string Day = "yyyy-MM-dd";

    /// <summary>Makes the row.</summary>
    /// <param name="deadlines">The deadlines.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(PeriodDeadlines deadlines)
    {
        var entity = new TableEntity(Partition, deadlines.Period.ToKey())
        {
            [nameof(PeriodDeadlines.Period)] = deadlines.Period.ToString(),
            [nameof(PeriodDeadlines.Due)] = Text(deadlines.Due),
            [nameof(PeriodDeadlines.Closes)] = Text(deadlines.Closes),
            [nameof(PeriodDeadlines.Reopened)] = deadlines.Reopened.Count == 0 ? null : JsonSerializer.Serialize(
                deadlines.Reopened.ToDictionary(reopened => reopened.Area.ToString(), reopened => Text(reopened.Until)), JsonSerializerOptions.Web),
        };
        DecisionColumns.Write(entity, Set, deadlines.SetBy);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The deadlines, with their ETag.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static PeriodDeadlines Read(TableEntity entity) => new(
        ReportingPeriod.Parse(entity.RequireText(nameof(PeriodDeadlines.Period))),
        Parse(entity.GetString(nameof(PeriodDeadlines.Due))),
        Parse(entity.GetString(nameof(PeriodDeadlines.Closes))),
        [.. ReadReopened(entity.GetString(nameof(PeriodDeadlines.Reopened)))])
    {
        SetBy = DecisionColumns.Read(entity, Set) ?? throw EntityColumns.Missing(entity, Set + "At"),
        ETag = entity.ETag.ToString(),
    };

    private static IEnumerable<PeriodReopening> ReadReopened(string? text)
    {
        Dictionary<string, string> days = text is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Web) ?? [];
        return days
            .Select(pair => new PeriodReopening(Area.Parse(pair.Key), DateOnly.ParseExact(pair.Value, Day, CultureInfo.InvariantCulture)))
            .OrderBy(reopened => reopened.Area);
    }

    private static string? Text(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string? text) => text is null ? null : DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
