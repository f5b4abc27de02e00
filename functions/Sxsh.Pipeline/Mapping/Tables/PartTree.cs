using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Remembers the rows that later rows may be parts of.</summary>
internal sealed class PartTree
{
    private Node? _total;
    private Node? _part;

    /// <summary>Label of the latest row that is no part; <see langword="null"/> at the start of a section.</summary>
    public string? TotalLabel => _total?.Label;

    /// <summary>The cell of <see cref="TotalLabel"/>.</summary>
    public Cell? TotalCell => _total?.Cell;

    /// <summary>Whether the latest row that is no part has values of its own.</summary>
    public bool TotalHasValues => _total?.Drafts.Count > 0;

    public void Reset() => (_total, _part) = (null, null);

    /// <summary>Starts a row; parts of the same or a lower level end.</summary>
    public void Start(int level, string label, Cell cell, string? unit, string? area)
    {
        Node node = new(label, cell, unit, area);
        if (level == 0)
        {
            (_total, _part) = (node, null);
        }
        else if (level == 1)
        {
            _part = node;
        }
    }

    /// <summary>Label of the row that a part of this level stands under.</summary>
    public string? ParentLabel(int level) => Parent(level)?.Label;

    /// <summary>Unit of the row that a part of this level stands under.</summary>
    public string? ParentUnit(int level) => Parent(level)?.Unit;

    /// <summary>The draft in the same column that a value is part of: same unit, same province.</summary>
    public int? PartOf(int level, int column, string? unit, string? area) =>
        Parent(level) is { } parent && parent.Drafts.TryGetValue(column, out int draft) && Same(parent.Unit, unit) && (area is null || parent.Area is null || Same(parent.Area, area)) ? draft : null;

    /// <summary>Notes the draft made from a column of the row last started on this level.</summary>
    public void Add(int level, int column, int draft)
    {
        Node? node = level switch { 0 => _total, 1 => _part, _ => null };
        node?.Drafts.TryAdd(column, draft);
    }

    private Node? Parent(int level) => level switch
    {
        0 => null,
        1 => _total,
        _ => _part is { Drafts.Count: > 0 } ? _part : _total,
    };

    private static bool Same(string? left, string? right) =>
        string.Equals(VietnameseText.Fold(left ?? string.Empty), VietnameseText.Fold(right ?? string.Empty), StringComparison.Ordinal);

    private sealed record Node(string Label, Cell Cell, string? Unit, string? Area)
    {
        public Dictionary<int, int> Drafts { get; } = [];
    }
}
