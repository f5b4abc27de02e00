using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sxsh.Pipeline.Reading.Flow;

namespace Sxsh.Pipeline.Reading.Html;

/// <summary>Walks a web page once, from front to back, and parts it into paragraphs and tables. A table that holds another one only lays out the page.</summary>
/// <param name="flow">Takes the paragraphs and tables.</param>
/// <param name="surroundings">What stands around the article and is left out.</param>
internal sealed class HtmlBody(FlowBuilder flow, IReadOnlySet<IElement> surroundings)
{
    // Longer text in a cell is an article, whose table only places it on the page.
    private const int LongestCell = 2_000;

    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "embed", "select", "option", "textarea", "button", "canvas", "audio", "video", "map", "noframes"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
            "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly Stack<OpenTable> _tables = new();
    private readonly HtmlText _text = new();

    /// <summary>Reads to the end or to a limit, see <see cref="FlowBuilder.Excess"/>.</summary>
    /// <param name="root">The body of the page.</param>
    /// <param name="cancellationToken">Stops between elements.</param>
    public void Read(INode root, CancellationToken cancellationToken)
    {
        // The next sibling of a node is searched for from the first; by its number it is at hand.
        Stack<(INode Node, int NextChild)> open = new();
        open.Push((root, Enter(root) ? 0 : root.ChildNodes.Length));
        while (flow.Excess is null && open.TryPop(out (INode Node, int NextChild) at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (at.NextChild >= at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            INode child = at.Node.ChildNodes[at.NextChild];
            open.Push((at.Node, at.NextChild + 1));
            open.Push((child, Enter(child) ? 0 : child.ChildNodes.Length));
        }

        Flush();
    }

    /// <summary>Takes what stands at the beginning of a node.</summary>
    /// <returns>Whether what lies in it is read.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            _text.Append(text.Data);
            return false;
        }

        if (node is not IElement element || LeftOut.Contains(element.LocalName) || surroundings.Contains(element) || (IsHidden(element) && element is not (IHtmlTableElement or IHtmlTableRowElement or IHtmlTableCellElement)))
        {
            return false;
        }

        if (Blocks.Contains(element.LocalName))
        {
            EndLine();
        }

        switch (element)
        {
            case IHtmlTableElement table when !IsLayout(table):
                _tables.Push(new OpenTable(table, flow.StartTable(IsHidden(table))));
                break;
            case IHtmlTableRowElement when _tables.TryPeek(out OpenTable? open):
                open.Table.StartRow(IsHidden(element));
                break;
            case IHtmlTableCellElement when _tables.TryPeek(out OpenTable? open):
                open.StartCell();
                break;
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || LeftOut.Contains(element.LocalName) || surroundings.Contains(element))
        {
            return;
        }

        if (Blocks.Contains(element.LocalName))
        {
            EndLine();
        }

        if (element is IHtmlTableCellElement && _tables.TryPeek(out OpenTable? open) && open.IsInCell)
        {
            open.EndCell(Span(element, "colspan"), Span(element, "rowspan"));
        }
        else if (_tables.TryPeek(out OpenTable? table) && ReferenceEquals(table.Element, element))
        {
            _tables.Pop();
            flow.EndTable(table.Table);
        }
    }

    private void Flush()
    {
        EndLine();
        while (_tables.TryPop(out OpenTable? table))
        {
            flow.EndTable(table.Table);
        }
    }

    private void EndLine()
    {
        string line = _text.Take();
        if (_tables.TryPeek(out OpenTable? table) && table.IsInCell)
        {
            table.AddLine(line);
        }
        else
        {
            flow.AddParagraph(line, null);
        }
    }

    private static bool IsLayout(IHtmlTableElement table) =>
        string.Equals(table.GetAttribute("role"), "presentation", StringComparison.OrdinalIgnoreCase)
        || table.QuerySelector("table") is not null
        || table.Rows.Any(row => row.Cells.Any(cell => cell.TextContent.Length > LongestCell));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    // A row span of 0 reaches to the end of its group; nobody writes that.
    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int span) && span > 0 ? span : 1;
}
