using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What mapping a document has come to so far.</summary>
internal sealed class MappingResult
{
    public List<DraftRow> Drafts { get; } = [];

    /// <summary>Whether there are more drafts than any report is taken with.</summary>
    public bool IsFull => Drafts.Count > ReportMapper.MaxValues;

    public List<Issue> Issues { get; } = [];

    public List<TableMapping> Tables { get; } = [];
}
