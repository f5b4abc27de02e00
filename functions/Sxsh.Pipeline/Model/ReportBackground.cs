namespace Sxsh.Pipeline.Model;

/// <summary>What is known of the province that reports, besides the file: it decides nothing about what the file says, but what is worth telling.</summary>
public sealed record ReportBackground
{
    /// <summary>Nothing is known, as when a file is checked without a store.</summary>
    public static ReportBackground None { get; } = new();

    /// <summary>What counts of the province's reports on earlier periods, parts and restatements left out; empty where there is none.</summary>
    public IReadOnlyList<Observation> History { get; init; } = [];

    /// <summary>What was said that headings and labels of its reports mean.</summary>
    public IReadOnlyList<ColumnCorrection> Corrections { get; init; } = [];

    /// <summary>What was answered to findings about earlier versions of the same report, or about this one.</summary>
    public IReadOnlyList<IssueReply> Replies { get; init; } = [];
}
