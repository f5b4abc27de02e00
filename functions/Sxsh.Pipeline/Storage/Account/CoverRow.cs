using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A covering letter, in the table <c>Submissions</c>.</summary>
internal static class CoverRow
{
    private const string Set = nameof(Set);
    private const string Day = "yyyy-MM-dd";

    /// <summary>Makes the row.</summary>
    /// <param name="cover">The letter.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(ReportCover cover)
    {
        var entity = new TableEntity(SubmissionKeys.Partition(cover.Submission.Report), SubmissionKeys.Cover(cover.Submission))
        {
            [nameof(SubmissionId.Number)] = cover.Submission.Number,
            [nameof(ReportCover.DocumentDate)] = cover.DocumentDate?.ToString(Day, CultureInfo.InvariantCulture),
        };
        entity.SetText(nameof(ReportCover.DocumentNumber), cover.DocumentNumber);
        entity.SetText(nameof(ReportCover.Signatory), cover.Signatory);
        DecisionColumns.Write(entity, Set, cover.SetBy);
        ReportColumns.Write(entity, cover.Submission.Report);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The letter, with its ETag.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static ReportCover Read(TableEntity entity) => new(
        new SubmissionId(ReportColumns.Read(entity), entity.RequireInt32(nameof(SubmissionId.Number))),
        entity.GetString(nameof(ReportCover.DocumentNumber)),
        entity.GetString(nameof(ReportCover.DocumentDate)) is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null,
        entity.GetString(nameof(ReportCover.Signatory)),
        DecisionColumns.Read(entity, Set) ?? throw EntityColumns.Missing(entity, Set + "At"),
        entity.ETag.ToString());
}
