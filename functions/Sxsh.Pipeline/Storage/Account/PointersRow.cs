using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A report's pointers in the table <c>Submissions</c>.</summary>
internal static class PointersRow
{
    private const string Withdrawn = "CurrentWithdrawn";

    /// <summary>Makes the row.</summary>
    /// <param name="pointers">The pointers.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(ReportPointers pointers)
    {
        var entity = new TableEntity(SubmissionKeys.Partition(pointers.Report), SubmissionKeys.Pointers(pointers.Report));
        Write(entity, nameof(ReportPointers.Current), pointers.Latest);
        entity[Withdrawn] = pointers.IsWithdrawn ? true : null;
        if (pointers.Official is { } official)
        {
            Write(entity, nameof(ReportPointers.Official), official);
        }

        entity[nameof(ReportPointers.Reviewed)] = Present(pointers.Reviewed);
        entity[nameof(ReportPointers.OfficialReviewed)] = Present(pointers.OfficialReviewed);

        ReportColumns.Write(entity, pointers.Report);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The pointers, with their ETag.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static ReportPointers Read(TableEntity entity) => new(
        ReportColumns.Read(entity),
        ReadPointer(entity, nameof(ReportPointers.Current)) ?? throw EntityColumns.Missing(entity, nameof(ReportPointers.Current)),
        ReadPointer(entity, nameof(ReportPointers.Official)),
        entity.ETag.ToString())
    {
        IsWithdrawn = entity.GetBoolean(Withdrawn) == true,
        Reviewed = entity.GetInt32(nameof(ReportPointers.Reviewed)) ?? 0,
        OfficialReviewed = entity.GetInt32(nameof(ReportPointers.OfficialReviewed)) ?? 0,
    };

    /// <summary>The action that sets the pointers if nobody changed them.</summary>
    /// <param name="pointers">The pointers, with the ETag they were read with; <see langword="null"/> if there were none.</param>
    /// <returns>The action.</returns>
    public static TableTransactionAction Set(ReportPointers pointers) => pointers.ETag is { } etag
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, Write(pointers), new ETag(etag))
        : new TableTransactionAction(TableTransactionActionType.Add, Write(pointers));

    private static int? Present(int count) => count == 0 ? null : count;

    private static void Write(TableEntity entity, string prefix, VersionPointer pointer)
    {
        entity[prefix + nameof(VersionPointer.Number)] = pointer.Number;
        entity[prefix + nameof(VersionPointer.Run)] = pointer.Run.Value;
        entity[prefix + nameof(VersionPointer.UploadedAt)] = pointer.UploadedAt;
    }

    private static VersionPointer? ReadPointer(TableEntity entity, string prefix) =>
        entity.GetInt32(prefix + nameof(VersionPointer.Number)) is not { } number ? null : new VersionPointer(
            number,
            new RunId(entity.RequireText(prefix + nameof(VersionPointer.Run))),
            entity.RequireInstant(prefix + nameof(VersionPointer.UploadedAt)));
}
