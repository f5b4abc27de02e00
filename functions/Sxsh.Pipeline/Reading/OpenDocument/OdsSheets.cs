using System.Xml;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>Walks the content of an OpenDocument spreadsheet once, from front to back. Rows and cells that the file writes once for many places are put at each of them.</summary>
/// <param name="styles">Styles of the document; those of the content are added.</param>
internal sealed class OdsSheets(OdsStyles styles)
{
    // Deleted cells, pictures, comments and the like.
    private static readonly HashSet<string> LeftOut =
        ["tracked-changes", "shapes", "annotation", "frame", "custom-shape", "forms", "content-validations", "dde-links", "database-ranges", "named-expressions", "data-pilot-tables", "scenario", "calculation-settings", "label-ranges"];

    // Real sheets have a dozen; each cell without a style looks through them.
    private const int MostColumnStyles = 256;

    private readonly CellFactory _factory = new();
    private readonly List<OdsCell> _cells = [];
    private readonly List<Cell> _row = [];
    private readonly List<(int First, int Last, string Style)> _columnStyles = [];
    private readonly Stack<string?> _spans = new();
    private string? _rowStyle;
    private int _cellColumn = 1;
    private List<CellRange> _merges = [];
    private HashSet<int> _hiddenRows = [];
    private HashSet<int> _hiddenColumns = [];
    private OdsCell? _cell;
    private string? _name;
    private bool _isHidden;
    private int _rowNumber;
    private int _rowsRepeated;
    private bool _isRowHidden;
    private int _column;
    private bool _isInLine;

    public TableBuilder Tables { get; } = new();

    /// <summary>What is too large, in the words of the message; <see langword="null"/> while all is well.</summary>
    public string? Excess { get; private set; }

    /// <summary>Reads to the end or to a limit.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="InvalidDataException">A cell lies outside what a sheet can hold.</exception>
    public void Read(XmlReader xml, CancellationToken cancellationToken)
    {
        xml.Read();
        while (!xml.EOF && Excess is null)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when LeftOut.Contains(xml.LocalName) || IsLinkedTable(xml):
                    xml.Skip();
                    continue;
                case XmlNodeType.Element:
                    bool isEmpty = xml.IsEmptyElement;
                    string name = xml.LocalName;
                    Start(xml, name, cancellationToken);
                    if (isEmpty)
                    {
                        End(name);
                    }

                    break;
                case XmlNodeType.EndElement:
                    End(xml.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _cell is not null:
                    _cell.Append(_isInLine ? xml.Value : string.Empty, _spans.TryPeek(out string? font) ? font : null);
                    break;
            }

            xml.Read();
        }
    }

    // A copy of another file's sheet, kept by LibreOffice for its formulas.
    private static bool IsLinkedTable(XmlReader xml) =>
        xml.LocalName == "table" && OdsXml.Attribute(xml, "name") is { } name && name.StartsWith('\'') && name.Contains("'#", StringComparison.Ordinal);

    private void Start(XmlReader xml, string name, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "table":
                (_name, _isHidden) = (OdsXml.Attribute(xml, "name"), styles.IsHidden(OdsXml.Attribute(xml, "style-name")) || OdsXml.Attribute(xml, "display") == "false");
                (_rowNumber, _column) = (0, 0);
                _columnStyles.Clear();
                break;
            case "table-column":
                StartColumns(xml);
                break;
            case "table-row":
                cancellationToken.ThrowIfCancellationRequested();
                _rowsRepeated = OdsCell.Count(OdsXml.Attribute(xml, "number-rows-repeated"));
                _isRowHidden = OdsXml.Attribute(xml, "visibility") is "collapse" or "filter";
                _rowStyle = OdsXml.Attribute(xml, "default-cell-style-name");
                _cells.Clear();
                _cellColumn = 1;
                break;
            case "table-cell" or "covered-table-cell":
                _cell = OdsCell.Start(xml, styles, _rowStyle ?? ColumnStyle(_cellColumn));
                _cellColumn = Math.Min(SheetPlace.Columns + 1, _cellColumn + _cell.Repeated);
                break;
            case "span" when _isInLine:
                _spans.Push(styles.FontOf(OdsXml.Attribute(xml, "style-name")) ?? (_spans.TryPeek(out string? outer) ? outer : null));
                break;
            case "p" or "h" when _cell is not null:
                _cell.StartLine();
                _isInLine = true;
                break;
            case "s" when _isInLine:
                _cell?.AppendSpaces(OdsCell.Count(OdsXml.Attribute(xml, "c")));
                break;
            case "tab" when _isInLine:
                _cell?.Append("\t", null);
                break;
            case "line-break" when _isInLine:
                _cell?.Append("\n", null);
                break;
            default:
                styles.TryTake(xml);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" or "h":
                _isInLine = false;
                _spans.Clear();
                break;
            case "span":
                _spans.TryPop(out _);
                break;
            case "table-cell" or "covered-table-cell" when _cell is not null:
                _cells.Add(_cell);
                _cell = null;
                break;
            case "table-row":
                EndRow();
                break;
            case "table" when _name is not null:
                EndTable();
                break;
        }
    }

    private void StartColumns(XmlReader xml)
    {
        int first = _column + 1;
        _column = Math.Min(SheetPlace.Columns, _column + OdsCell.Count(OdsXml.Attribute(xml, "number-columns-repeated")));
        if (OdsXml.Attribute(xml, "default-cell-style-name") is { } style && _columnStyles.Count < MostColumnStyles)
        {
            _columnStyles.Add((first, _column, style));
        }

        if (OdsXml.Attribute(xml, "visibility") is "collapse" or "filter")
        {
            _hiddenColumns.UnionWith(Enumerable.Range(first, Math.Max(0, _column - first + 1)));
        }
    }

    private string? ColumnStyle(int column)
    {
        (_, int last, string style) = _columnStyles.Find(entry => column >= entry.First && column <= entry.Last);
        return last == 0 ? null : style;
    }

    private void EndRow()
    {
        bool isBlank = _cells.TrueForAll(cell => cell.IsEmpty);
        if (isBlank)
        {
            Merge();
            _rowNumber = Math.Min(SheetPlace.Rows, _rowNumber + _rowsRepeated);
            Tables.AddBlank(_rowsRepeated);
            return;
        }

        for (int repeat = 0; repeat < _rowsRepeated && Excess is null; repeat++)
        {
            Merge();
            _rowNumber++;
            SheetPlace.Check(_rowNumber, 1);
            if (_isRowHidden)
            {
                _hiddenRows.Add(_rowNumber);
            }

            FillRow();
            Excess ??= Tables.Add(_row) ? null : Tables.Excess ?? ReadingLimits.TooManyCells;
        }
    }

    private void FillRow()
    {
        _row.Clear();
        int last = _cells.FindLastIndex(cell => !cell.IsEmpty);
        for (int index = 0; index <= last; index++)
        {
            OdsCell cell = _cells[index];
            for (int place = 0; place < cell.Repeated; place++)
            {
                int column = _row.Count + 1;
                SheetPlace.Check(_rowNumber, column);
                _row.Add(cell.IsEmpty ? Cell.OfText(_rowNumber, column, string.Empty) : cell.At(_rowNumber, column, _factory));
            }
        }
    }

    /// <summary>Notes the merged cells that begin in the row that comes next.</summary>
    private void Merge()
    {
        int column = 1;
        foreach (OdsCell cell in _cells)
        {
            if (!cell.IsCovered && (cell.ColumnSpan > 1 || cell.RowSpan > 1))
            {
                int row = _rowNumber + 1;
                _merges.Add(new CellRange(row, column, Math.Min(SheetPlace.Rows, row + cell.RowSpan - 1), Math.Min(SheetPlace.Columns, column + cell.ColumnSpan - 1)));
            }

            column = Math.Min(SheetPlace.Columns, column + cell.Repeated);
        }

        Excess ??= _merges.Count > ReadingLimits.Merges ? ReadingLimits.TooManyMerges : null;
    }

    private void EndTable()
    {
        ReportTable table = new(VietnameseText.Compose(_name ?? string.Empty), Tables.TakeRows(), _merges, _isHidden) { HiddenRows = _hiddenRows, HiddenColumns = _hiddenColumns };
        Excess ??= Tables.EndTable(table) ? null : Tables.Excess;
        (_merges, _hiddenRows, _hiddenColumns, _name) = ([], [], [], null);
    }
}
