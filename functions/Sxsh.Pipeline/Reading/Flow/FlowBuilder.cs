using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Encodings;

namespace Sxsh.Pipeline.Reading.Flow;

/// <summary>Collects the paragraphs and tables of a text document or web page in the order in which they are read, and watches the limits.</summary>
/// <remarks>The text as read is the paragraphs outside of tables, one a line, so that an offset counts the code points of those before it and one for each line end.</remarks>
internal sealed class FlowBuilder
{
    // Longer lines are prose, and more of them are no title.
    private const int LongestTitleLine = 250;
    private const int MostTitleLines = 8;

    // "Đơn vị tính: triệu đồng." is no sentence.
    private const int ShortLine = 60;

    private readonly List<ReportParagraph> _paragraphs = [];
    private readonly List<FlowTable> _tables = [];
    private int _sinceTable;
    private int _offset;
    private long _characters;
    private int _cells;

    // How many paragraphs were repaired, the first as it was, and where that stands.
    private (int Count, string? First, int Place) _repaired = (0, null, -1);

    /// <summary>What is too large, in the words of the message; <see langword="null"/> while all is well.</summary>
    public string? Excess { get; private set; }

    /// <summary>Adds a paragraph; a blank one says nothing and is left out.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="original">The text before it was repaired from an old encoding; <see langword="null"/> if it was not.</param>
    public void AddParagraph(string text, string? original)
    {
        string composed = VietnameseText.Compose(text).Trim();
        if (composed.Length == 0)
        {
            return;
        }

        _characters += composed.Length;
        if (_characters > ReadingLimits.ProseCharacters || _paragraphs.Count >= ReadingLimits.Rows)
        {
            Excess ??= ReadingLimits.TooMuchProse;
            return;
        }

        _repaired = original is null ? _repaired : (_repaired.Count + 1, _repaired.First ?? original, _repaired.Place < 0 ? _paragraphs.Count : _repaired.Place);
        _paragraphs.Add(new ReportParagraph(composed, _offset));
        _offset += CodePoints(composed) + 1;
    }

    /// <summary>Opens a table; tables may stand in cells of others.</summary>
    /// <param name="isHidden">Whether it is not shown.</param>
    public FlowTable StartTable(bool isHidden)
    {
        FlowTable table = new(TitleLines(), isHidden, CountCell);
        _tables.Add(table);
        return table;
    }

    /// <summary>Closes a table. One of a single column lays out text; its lines are paragraphs.</summary>
    /// <param name="table">The table.</param>
    public void EndTable(FlowTable table)
    {
        if (table.ColumnCount < 2)
        {
            _tables.Remove(table);
            foreach (string line in table.Texts.SelectMany(text => text.Split('\n')))
            {
                AddParagraph(line, null);
            }
        }
        else
        {
            _sinceTable = _paragraphs.Count;
        }
    }

    /// <summary>Makes the document.</summary>
    /// <param name="format">Format of the bytes.</param>
    public ReadOutcome Build(FileFormat format)
    {
        TableBuilder tables = new();
        foreach (FlowTable table in _tables.TakeWhile(_ => Excess is null))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Bảng {tables.Tables.Count + 1}");
            bool isTaken = table.Rows.All(tables.Add)
                && tables.EndTable(new ReportTable(name, tables.TakeRows(), table.Merges, table.IsHidden) { HiddenRows = table.HiddenRows, IsInText = true, Above = table.Above });
            Excess = isTaken ? null : tables.Excess ?? ReadingLimits.TooManyCells;
        }

        return Excess is { } excess
            ? Rejected.AsTooLarge(format, excess)
            : new ReadOutcome(format, new ReportDocument(format, tables.Tables, _paragraphs), Notes());
    }

    private IReadOnlyList<Issue> Notes() => _repaired.First is { } original ? [RepairNotes.OfParagraphs(_paragraphs[_repaired.Place], original, _repaired.Count)] : [];

    private static int CodePoints(string text)
    {
        int count = text.Length;
        foreach (char character in text)
        {
            count -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return count;
    }

    private ReportParagraph[] TitleLines()
    {
        int first = _paragraphs.Count;
        while (first > _sinceTable && _paragraphs.Count - first < MostTitleLines && IsTitleLine(_paragraphs[first - 1].Text))
        {
            first--;
        }

        return [.. _paragraphs[first..]];
    }

    private static bool IsTitleLine(string text) => text.Length <= ShortLine || (text.Length <= LongestTitleLine && text[^1] is not ('.' or ';'));

    private bool CountCell()
    {
        _cells++;
        Excess ??= _cells > ReadingLimits.Cells ? ReadingLimits.TooManyCells : null;
        return Excess is null;
    }
}
