using System.Text;
using AngleSharp.Html.Dom;
using Sxsh.Pipeline.Reading.Flow;

namespace Sxsh.Pipeline.Reading.Html;

/// <summary>A table of a page that is being read.</summary>
/// <param name="element">Its element, to know its end.</param>
/// <param name="table">What is known of it so far.</param>
internal sealed class OpenTable(IHtmlTableElement element, FlowTable table)
{
    private readonly StringBuilder _cell = new();

    public IHtmlTableElement Element => element;

    public FlowTable Table => table;

    public bool IsInCell { get; private set; }

    public void StartCell()
    {
        IsInCell = true;
        _cell.Clear();
    }

    public void AddLine(string line)
    {
        if (line.Length > 0)
        {
            _cell.Append(_cell.Length > 0 ? "\n" : string.Empty).Append(line);
        }
    }

    public void EndCell(int columnSpan, int rowSpan)
    {
        IsInCell = false;
        table.Add(_cell.ToString(), null, columnSpan, rowSpan);
    }
}
