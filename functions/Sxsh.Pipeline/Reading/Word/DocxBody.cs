using System.Globalization;
using System.Xml;
using Sxsh.Pipeline.Reading.Encodings;
using Sxsh.Pipeline.Reading.Flow;

namespace Sxsh.Pipeline.Reading.Word;

/// <summary>Walks the body of a Word document ([ECMA-376] 17) once, from front to back.</summary>
/// <param name="xml">The body.</param>
/// <param name="flow">Takes the paragraphs and tables.</param>
/// <param name="fonts">The fonts of the styles.</param>
internal sealed class DocxBody(XmlReader xml, FlowBuilder flow, DocxFonts fonts)
{
    // Deleted and moved text, field codes, and the second version of what newer programs write twice.
    private static readonly HashSet<string> LeftOut = ["del", "moveFrom", "delText", "delInstrText", "instrText", "Fallback", "pict", "object", "sectPr", "tblPrEx", "footnoteReference", "endnoteReference", "rt"];

    private readonly Stack<OpenCell> _cells = new();
    private readonly Stack<OpenParagraph> _paragraphs = new();
    private int _depth;

    /// <summary>Reads to the end or to a limit, see <see cref="FlowBuilder.Excess"/>.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="InvalidDataException">Its elements lie in each other too deep.</exception>
    public void Read(CancellationToken cancellationToken)
    {
        xml.Read();
        while (!xml.EOF && flow.Excess is null)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (LeftOut.Contains(xml.LocalName))
                {
                    xml.Skip();
                    continue;
                }

                bool isEmpty = xml.IsEmptyElement;
                string name = xml.LocalName;
                if (name == "t" && !isEmpty)
                {
                    Append(xml.ReadElementContentAsString());
                    continue;
                }

                Start(name, cancellationToken);
                if (isEmpty)
                {
                    End(name);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }

            xml.Read();
        }
    }

    private void Start(string name, CancellationToken cancellationToken)
    {
        _cells.TryPeek(out OpenCell? cell);
        switch (name)
        {
            case "p" when _paragraphs.Count > ReadingLimits.NestedTables:
                throw new InvalidDataException("Paragraphs lie in each other too deep.");
            case "p":
                _paragraphs.Push(new OpenParagraph());
                break;
            case "pStyle" when _paragraphs.TryPeek(out OpenParagraph? paragraph):
                paragraph.Style = Value();
                break;
            case "r" when _paragraphs.TryPeek(out OpenParagraph? paragraph):
                paragraph.StartRun();
                break;
            case "rStyle" when _paragraphs.TryPeek(out OpenParagraph? paragraph):
                paragraph.RunStyle = Value();
                break;
            case "rFonts" when _paragraphs.TryPeek(out OpenParagraph? paragraph):
                paragraph.RunFont = DocxFonts.NameOf(xml);
                break;
            case "tab" when _paragraphs.Count > 0 && !IsDefinition():
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "softHyphen":
                // In an old font this sign is the letter "ư".
                Append("\u00ad");
                break;
            case "tbl":
                CheckDepth();
                _cells.Push(new OpenCell(flow.StartTable(isHidden: false)));
                break;
            case "tr" when cell is not null:
                cancellationToken.ThrowIfCancellationRequested();
                cell.StartRow();
                break;
            case "hidden" when cell is { IsInCell: false }:
                cell.HideRow();
                break;
            case "gridBefore" when cell is not null:
                cell.Skip(Number());
                break;
            case "tc" when cell is not null:
                cell.Start();
                break;
            case "gridSpan" when cell is not null:
                cell.ColumnSpan = Number();
                break;
            case "vMerge" when cell is not null:
                cell.Merge = Value() == "restart" ? VerticalMerge.Starts : VerticalMerge.GoesOn;
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out OpenParagraph? paragraph):
                Close(paragraph.Text);
                break;
            case "tc" when _cells.TryPeek(out OpenCell? cell):
                cell.End();
                break;
            case "tbl" when _cells.TryPop(out OpenCell? table):
                _depth--;
                flow.EndTable(table.Table);
                break;
        }
    }

    private void Close(RunText text)
    {
        if (_cells.TryPeek(out OpenCell? cell) && cell.IsInCell)
        {
            cell.AddLine(text);
        }
        else
        {
            // A line break inside a title or letterhead parts its lines as a paragraph does.
            foreach ((string line, string? original) in text.Lines())
            {
                flow.AddParagraph(line, original);
            }
        }
    }

    private void Append(string text)
    {
        if (_paragraphs.TryPeek(out OpenParagraph? paragraph))
        {
            paragraph.Text.Append(text, paragraph.RunFont ?? fonts.Of(paragraph.RunStyle, paragraph.Style));
        }
    }

    // "w:tab" also stands in the list of tab stops of a paragraph, with a position.
    private bool IsDefinition() => xml.GetAttribute("pos", xml.NamespaceURI) is not null;

    private void CheckDepth()
    {
        if (++_depth > ReadingLimits.NestedTables)
        {
            throw new InvalidDataException("Tables lie in each other too deep.");
        }
    }

    private string Value() => xml.GetAttribute("val", xml.NamespaceURI) ?? string.Empty;

    private int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
}
