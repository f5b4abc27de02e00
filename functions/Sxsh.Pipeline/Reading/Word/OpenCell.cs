using Sxsh.Pipeline.Reading.Encodings;
using Sxsh.Pipeline.Reading.Flow;

namespace Sxsh.Pipeline.Reading.Word;

/// <summary>The place in a table that is being read: its properties come before its paragraphs, and both before it is known to end.</summary>
/// <param name="table">The table.</param>
internal sealed class OpenCell(FlowTable table)
{
    private readonly RunText _text = new();
    private bool _isRowHidden;
    private int _skipped;
    private bool _isRowStarted;

    public FlowTable Table => table;

    public bool IsInCell { get; private set; }

    public int ColumnSpan { get; set; } = 1;

    public VerticalMerge Merge { get; set; }

    public void StartRow() => (_isRowHidden, _skipped, _isRowStarted) = (false, 0, false);

    public void HideRow() => _isRowHidden = true;

    public void Skip(int columns) => _skipped = columns;

    public void Start()
    {
        if (!_isRowStarted)
        {
            table.StartRow(_isRowHidden);
            table.Skip(_skipped);
            _isRowStarted = true;
        }

        (IsInCell, ColumnSpan, Merge) = (true, 1, VerticalMerge.None);
        _text.Clear();
    }

    public void AddLine(RunText line)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n", null);
        }

        _text.Append(line);
    }

    public void End()
    {
        if (!IsInCell)
        {
            return;
        }

        IsInCell = false;
        switch (Merge)
        {
            case VerticalMerge.Starts:
                table.AddOpen(_text.Text, _text.Original, ColumnSpan);
                break;
            case VerticalMerge.GoesOn:
                table.Continue(ColumnSpan);
                break;
            default:
                table.Add(_text.Text, _text.Original, ColumnSpan, 1);
                break;
        }
    }
}
