using System.Globalization;
using System.Xml;

namespace Sxsh.Pipeline.Marking;

/// <summary>Copies the XML of a worksheet and changes the format of marked cells on the way; all else is copied as it stands, piece by piece, however large the sheet is.</summary>
/// <param name="marks">The cells to mark, each once.</param>
/// <param name="formatOf">Gives a marked cell's new format for its old one.</param>
/// <param name="relationNamespace">The XML namespace of relation ids.</param>
internal sealed class SheetRewriter(IReadOnlyList<SheetMark> marks, Func<SheetMark, uint, uint> formatOf, string relationNamespace)
{
    // The children of a worksheet that come before the reference to the drawing of comments; all others come after it.
    private static readonly HashSet<string> BeforeNotes =
    [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
        "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
        "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
    ];

    private readonly List<(int First, int Last, uint Format)> _columns = [];
    private readonly Queue<IGrouping<int, SheetMark>> _rows = new(marks.OrderBy(mark => mark.Row).ThenBy(mark => mark.Column).GroupBy(mark => mark.Row));
    private Queue<SheetMark> _cells = [];
    private uint? _rowFormat;
    private int _row;
    private int _column;
    private bool _hasNotes;

    /// <summary>The relation id of the drawing of comments that the sheet has already; <see langword="null"/> if it has none.</summary>
    public string? NotesRelation { get; private set; }

    /// <summary>Copies a sheet.</summary>
    /// <param name="source">Its XML.</param>
    /// <param name="target">Where to write it.</param>
    /// <param name="newNotesRelation">Relation id of the drawing of comments, for a sheet that has none; <see langword="null"/> if none is wanted.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <exception cref="XmlException">The part is no XML.</exception>
    public void Rewrite(Stream source, Stream target, string? newNotesRelation, CancellationToken cancellationToken)
    {
        using XmlReader reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        using XmlWriter writer = XmlWriter.Create(target, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize });
        _hasNotes = newNotesRelation is null;
        reader.MoveToContent();
        string main = reader.NamespaceURI;
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth == 1 && !_hasNotes && !(reader.NamespaceURI == main && BeforeNotes.Contains(reader.LocalName)))
                {
                    _hasNotes = true;
                    if (reader.LocalName != "legacyDrawing")
                    {
                        WriteNotes(writer, main, newNotesRelation);
                    }
                }

                cancellationToken.ThrowIfCancellationRequested();
                CopyElement(reader, writer, main);
            }
            else
            {
                if (reader.NodeType == XmlNodeType.EndElement)
                {
                    BeforeEnd(reader.LocalName, reader.Depth, writer, main, newNotesRelation);
                }

                CopyOther(reader, writer);
            }
        }
        while (reader.Read());
    }

    private static void CopyOther(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
        }
    }

    private void CopyElement(XmlReader reader, XmlWriter writer, string main)
    {
        bool isEmpty = reader.IsEmptyElement;
        string name = reader.NamespaceURI == main ? reader.LocalName : string.Empty;
        int depth = reader.Depth;
        switch (name)
        {
            case "row":
                _row = Number(reader, "r") ?? _row + 1;
                WriteRowsBefore(_row, writer, main);
                _cells = _rows.TryPeek(out IGrouping<int, SheetMark>? row) && row.Key == _row ? new Queue<SheetMark>(_rows.Dequeue()) : [];
                _rowFormat = IsTrue(reader.GetAttribute("customFormat")) ? (uint?)Number(reader, "s") : null;
                _column = 0;
                Start(reader, writer, "r", _row.ToString(CultureInfo.InvariantCulture), null, "spans");
                break;
            case "c":
                _column = ColumnOf(reader.GetAttribute("r")) ?? _column + 1;
                WriteCellsBefore(_column, writer, main);
                string address = Model.CellAddress.Format(Math.Max(_row, 1), Math.Max(_column, 1));
                string? format = _cells.TryPeek(out SheetMark? mark) && mark.Column == _column ? Text(formatOf(_cells.Dequeue(), (uint)(Number(reader, "s") ?? 0))) : null;
                Start(reader, writer, "r", address, format, null);
                break;
            case "sheetView":
                // Two selected sheets would be edited as one.
                Start(reader, writer, null, null, null, "tabSelected");
                break;
            case "legacyDrawing":
                NotesRelation = reader.GetAttribute("id", relationNamespace);
                Start(reader, writer, null, null, null, null);
                break;
            default:
                if (name == "col")
                {
                    _columns.Add((Number(reader, "min") ?? 0, Number(reader, "max") ?? 0, (uint)(Number(reader, "style") ?? 0)));
                }

                Start(reader, writer, null, null, null, null);
                break;
        }

        if (isEmpty)
        {
            BeforeEnd(name, depth, writer, main, null);
            writer.WriteEndElement();
        }
    }

    private void BeforeEnd(string name, int depth, XmlWriter writer, string main, string? newNotesRelation)
    {
        if (name == "row")
        {
            WriteCellsBefore(int.MaxValue, writer, main);
        }
        else if (name == "sheetData" && depth == 1)
        {
            WriteRowsBefore(int.MaxValue, writer, main);
        }
        else if (depth == 0 && !_hasNotes)
        {
            WriteNotes(writer, main, newNotesRelation);
        }
    }

    private void WriteNotes(XmlWriter writer, string main, string? relation)
    {
        writer.WriteStartElement("legacyDrawing", main);
        writer.WriteAttributeString("r", "id", relationNamespace, relation);
        writer.WriteEndElement();
    }

    private void WriteRowsBefore(int row, XmlWriter writer, string main)
    {
        while (_rows.TryPeek(out IGrouping<int, SheetMark>? next) && next.Key < row)
        {
            (_rowFormat, _cells) = (null, new Queue<SheetMark>(_rows.Dequeue()));
            writer.WriteStartElement("row", main);
            writer.WriteAttributeString("r", next.Key.ToString(CultureInfo.InvariantCulture));
            WriteCellsBefore(int.MaxValue, writer, main);
            writer.WriteEndElement();
        }
    }

    private void WriteCellsBefore(int column, XmlWriter writer, string main)
    {
        while (_cells.TryPeek(out SheetMark? mark) && mark.Column < column)
        {
            uint old = _rowFormat ?? _columns.Where(each => each.First <= mark.Column && mark.Column <= each.Last).Select(each => each.Format).FirstOrDefault();
            writer.WriteStartElement("c", main);
            writer.WriteAttributeString("r", Model.CellAddress.Format(mark.Row, mark.Column));
            writer.WriteAttributeString("s", Text(formatOf(_cells.Dequeue(), old)));
            writer.WriteEndElement();
        }
    }

    // Writes an element's start with its attributes, one of them first and with this value, "s" with another value, one left out.
    private static void Start(XmlReader reader, XmlWriter writer, string? first, string? value, string? format, string? without)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        if (first is not null)
        {
            writer.WriteAttributeString(first, value);
        }

        if (format is not null)
        {
            writer.WriteAttributeString("s", format);
        }

        while (reader.MoveToNextAttribute())
        {
            bool isOwn = reader.NamespaceURI.Length == 0;
            if (isOwn && (reader.LocalName == first || reader.LocalName == without || (format is not null && reader.LocalName == "s")))
            {
                continue;
            }

            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }

        reader.MoveToElement();
    }

    private static int? ColumnOf(string? address) => Model.CellAddress.TryParse(address, out _, out int column) ? column : null;

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static bool IsTrue(string? value) => value is "1" or "true";

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
