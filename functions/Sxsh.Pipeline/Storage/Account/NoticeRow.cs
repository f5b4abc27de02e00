using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A row of the table <c>Notices</c>.</summary>
internal static class NoticeRow
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Makes the row.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>The row.</returns>
    public static TableEntity Write(Notice notice)
    {
        var entity = new TableEntity(notice.Area.ToString(), notice.Id)
        {
            [nameof(Notice.Dataset)] = WireNames.Of(notice.Dataset),
            [nameof(Notice.Kind)] = WireNames.Of(notice.Kind),
            [nameof(Notice.At)] = notice.At,
            [nameof(Notice.Period)] = notice.Period?.ToString(),
            [nameof(Notice.DueOn)] = notice.DueOn?.ToString(Day, CultureInfo.InvariantCulture),
            [nameof(Notice.ReadAt)] = notice.ReadAt,
        };
        entity.SetText(nameof(Notice.Subject), notice.Subject);
        entity.SetText(nameof(Notice.FileName), notice.FileName);
        entity.SetText(nameof(Notice.Reason), notice.Reason);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The notice.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static Notice Read(TableEntity entity) => new()
    {
        Id = entity.RowKey,
        Area = Area.Parse(entity.PartitionKey),
        Dataset = WireNames.Parse<Dataset>(entity.GetString(nameof(Notice.Dataset))),
        Kind = WireNames.Parse<NoticeKind>(entity.GetString(nameof(Notice.Kind))),
        At = entity.RequireInstant(nameof(Notice.At)),
        Subject = entity.RequireText(nameof(Notice.Subject)),
        Period = entity.GetString(nameof(Notice.Period)) is { } period ? ReportingPeriod.Parse(period) : null,
        FileName = entity.GetString(nameof(Notice.FileName)),
        Reason = entity.GetString(nameof(Notice.Reason)),
        DueOn = entity.GetString(nameof(Notice.DueOn)) is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null,
        ReadAt = entity.GetDateTimeOffset(nameof(Notice.ReadAt)),
    };
}
