using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A row of the table <c>Issues</c>.</summary>
internal static class IssueRow
{
    /// <summary>Makes the row.</summary>
    /// <param name="partition">Partition of the run.</param>
    /// <param name="sequence">Index within the run.</param>
    /// <param name="issue">The finding.</param>
    /// <returns>The row.</returns>
    public static TableEntity Write(string partition, int sequence, Issue issue)
    {
        var entity = new TableEntity(partition, RunKeys.Row(sequence))
        {
            [nameof(Issue.Code)] = WireNames.Of(issue.Code),
            [nameof(Issue.Severity)] = WireNames.Of(issue.Severity),
        };
        entity.SetText(nameof(Issue.Message), issue.Message);
        SourceColumns.Write(entity, issue.Source);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static Issue Read(TableEntity entity) => new(
        WireNames.Parse<IssueCode>(entity.GetString(nameof(Issue.Code))),
        WireNames.Parse<Severity>(entity.GetString(nameof(Issue.Severity))),
        SourceColumns.Read(entity),
        entity.RequireText(nameof(Issue.Message)));
}
