using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Keys of the tables <c>Answers</c> and <c>Corrections</c>.</summary>
public static class GuidanceKeys
{
    /// <summary>Prefix of the answers given to findings about a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>For example <c>r~2011~bao-cao.xlsx~</c>.</returns>
    public static string Replies(ReportKey report) => $"r~{report.RowKey}~";

    /// <summary>Row of an answer.</summary>
    /// <param name="reply">The answer.</param>
    /// <returns>The report, the time and what it is about: answers stand in their order, and the same one twice is one.</returns>
    public static string Reply(IssueReply reply) =>
        string.Create(CultureInfo.InvariantCulture, $"{Replies(reply.Submission.Report)}{reply.Given.At.UtcTicks:D19}~{reply.Concern}");

    /// <summary>Partition of an area's corrections: that of its reports.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="area">The area.</param>
    /// <returns>For example <c>real~63-83</c>.</returns>
    public static string Partition(Dataset dataset, Area area) => $"{WireNames.Of(dataset)}~{area}";
}
