using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A version's row of the table <c>Submissions</c>.</summary>
internal static class SubmissionRow
{
    private const string CountPrefix = "Count";

    /// <summary>Makes the row.</summary>
    /// <param name="submission">The version.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(Submission submission)
    {
        var entity = new TableEntity(SubmissionKeys.Partition(submission.Id.Report), SubmissionKeys.Version(submission.Id))
        {
            [nameof(SubmissionId.Number)] = submission.Id.Number,
            [nameof(Submission.UploadedAt)] = submission.UploadedAt,
            [nameof(Submission.Sha256)] = submission.Sha256,
            [nameof(Submission.Bytes)] = submission.Bytes,
            [nameof(Submission.ReceivedAt)] = submission.ReceivedAt,
            [nameof(Submission.Processing)] = WireNames.Of(submission.Processing),
            [nameof(Submission.Review)] = WireNames.Of(submission.Review),
            [nameof(Submission.Attempts)] = submission.Attempts,
            [nameof(Submission.LeaseUntil)] = submission.LeaseUntil,
            [nameof(Submission.FinishedAt)] = submission.FinishedAt,
            [nameof(Submission.Format)] = submission.Format is { } format ? WireNames.Of(format) : null,
            [nameof(Submission.Run)] = submission.Run?.Value,
            [CountPrefix + nameof(ReportCounts.Tables)] = submission.Counts?.Tables,
            [CountPrefix + nameof(ReportCounts.Paragraphs)] = submission.Counts?.Paragraphs,
            [CountPrefix + nameof(ReportCounts.Rows)] = submission.Counts?.Rows,
            [CountPrefix + nameof(ReportCounts.Observations)] = submission.Counts?.Observations,
            [CountPrefix + nameof(ReportCounts.Blockers)] = submission.Counts?.Blockers,
            [CountPrefix + nameof(ReportCounts.Errors)] = submission.Counts?.Errors,
            [CountPrefix + nameof(ReportCounts.Warnings)] = submission.Counts?.Warnings,
            [CountPrefix + nameof(ReportCounts.Infos)] = submission.Counts?.Infos,
        };
        DecisionColumns.Write(entity, nameof(Submission.Reviewed), submission.Reviewed);
        DecisionColumns.Write(entity, nameof(Submission.Withdrawn), submission.Withdrawn);
        DecisionColumns.Write(entity, nameof(Submission.Confirmed), submission.Confirmed);
        ValuesLostColumns.Write(entity, submission.Lost);
        entity[nameof(Submission.IsAfterClosing)] = submission.IsAfterClosing ? true : null;
        entity[nameof(Submission.Runs)] = KeptRunsColumn.Write(submission.Runs);
        entity.SetText(nameof(Submission.BlobName), submission.BlobName);
        entity.SetText(nameof(Submission.BlobETag), submission.BlobETag);
        entity.SetText(nameof(Submission.FileName), submission.FileName);
        ReportColumns.Write(entity, submission.Id.Report);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The version, with its ETag.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static Submission Read(TableEntity entity) => new()
    {
        Id = new SubmissionId(ReportColumns.Read(entity), entity.RequireInt32(nameof(SubmissionId.Number))),
        BlobName = entity.RequireText(nameof(Submission.BlobName)),
        BlobETag = entity.RequireText(nameof(Submission.BlobETag)),
        FileName = entity.RequireText(nameof(Submission.FileName)),
        UploadedAt = entity.RequireInstant(nameof(Submission.UploadedAt)),
        Sha256 = entity.RequireText(nameof(Submission.Sha256)),
        Bytes = entity.GetInt64(nameof(Submission.Bytes)) ?? throw EntityColumns.Missing(entity, nameof(Submission.Bytes)),
        ReceivedAt = entity.RequireInstant(nameof(Submission.ReceivedAt)),
        Processing = WireNames.Parse<ProcessingState>(entity.GetString(nameof(Submission.Processing))),
        Review = WireNames.Parse<ReviewState>(entity.GetString(nameof(Submission.Review))),
        Reviewed = DecisionColumns.Read(entity, nameof(Submission.Reviewed)),
        Withdrawn = DecisionColumns.Read(entity, nameof(Submission.Withdrawn)),
        Confirmed = DecisionColumns.Read(entity, nameof(Submission.Confirmed)),
        Lost = ValuesLostColumns.Read(entity),
        IsAfterClosing = entity.GetBoolean(nameof(Submission.IsAfterClosing)) == true,
        Attempts = entity.RequireInt32(nameof(Submission.Attempts)),
        LeaseUntil = entity.GetDateTimeOffset(nameof(Submission.LeaseUntil)),
        FinishedAt = entity.GetDateTimeOffset(nameof(Submission.FinishedAt)),
        Format = entity.GetString(nameof(Submission.Format)) is { } format ? WireNames.Parse<FileFormat>(format) : null,
        Run = entity.GetString(nameof(Submission.Run)) is { } run ? new RunId(run) : null,
        Counts = ReadCounts(entity),
        Runs = KeptRunsColumn.Read(entity.GetString(nameof(Submission.Runs))),
        ETag = entity.ETag.ToString(),
    };

    private static ReportCounts? ReadCounts(TableEntity entity) =>
        entity.GetInt32(CountPrefix + nameof(ReportCounts.Tables)) is not { } tables ? null : new ReportCounts(
            tables,
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Paragraphs)),
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Rows)),
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Observations)),
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Blockers)),
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Errors)),
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Warnings)),
            entity.RequireInt32(CountPrefix + nameof(ReportCounts.Infos)));
}
