using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Rows of the tables <c>Answers</c> and <c>Corrections</c>.</summary>
internal static class GuidanceRows
{
    private const string Given = nameof(Given);

    /// <summary>Makes the row of an answer.</summary>
    public static TableEntity Write(IssueReply reply)
    {
        var entity = new TableEntity(reply.Submission.Report.PartitionKey, GuidanceKeys.Reply(reply))
        {
            [nameof(SubmissionId.Number)] = reply.Submission.Number,
            [nameof(IssueReply.Code)] = WireNames.Of(reply.Code),
            [nameof(IssueReply.Concern)] = reply.Concern,
        };
        entity.SetText(nameof(IssueReply.Message), reply.Message);
        ReportColumns.Write(entity, reply.Submission.Report);
        DecisionColumns.Write(entity, Given, reply.Given);
        return entity;
    }

    /// <summary>Makes the row of a correction.</summary>
    public static TableEntity Write(ColumnCorrection correction)
    {
        var entity = new TableEntity(GuidanceKeys.Partition(correction.Dataset, correction.Area), correction.Id)
        {
            [nameof(ColumnCorrection.Dataset)] = WireNames.Of(correction.Dataset),
            [nameof(ColumnCorrection.Area)] = correction.Area.ToString(),
            [nameof(ColumnCorrection.Indicator)] = correction.Indicator?.Value,
        };
        entity.SetText(nameof(ColumnCorrection.Heading), correction.Heading);
        DecisionColumns.Write(entity, Given, correction.Given);
        return entity;
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static IssueReply ReadReply(TableEntity entity) => new(
        new SubmissionId(ReportColumns.Read(entity), entity.RequireInt32(nameof(SubmissionId.Number))),
        WireNames.Parse<IssueCode>(entity.GetString(nameof(IssueReply.Code))),
        entity.RequireText(nameof(IssueReply.Concern)),
        entity.RequireText(nameof(IssueReply.Message)),
        DecisionColumns.Read(entity, Given) ?? throw EntityColumns.Missing(entity, Given + "At"));

    /// <summary>Reads a correction.</summary>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static ColumnCorrection ReadCorrection(TableEntity entity) => new(
        WireNames.Parse<Dataset>(entity.GetString(nameof(ColumnCorrection.Dataset))),
        Area.Parse(entity.RequireText(nameof(ColumnCorrection.Area))),
        entity.RequireText(nameof(ColumnCorrection.Heading)),
        entity.GetString(nameof(ColumnCorrection.Indicator)) is { } indicator ? new IndicatorId(indicator) : null,
        DecisionColumns.Read(entity, Given) ?? throw EntityColumns.Missing(entity, Given + "At"));
}
