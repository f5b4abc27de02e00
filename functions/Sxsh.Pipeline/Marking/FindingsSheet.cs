using System.Globalization;
using System.Xml;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>Writes the sheet that lists every finding, with a link to its cell.</summary>
/// <param name="styles">The workbook's stylesheet.</param>
internal sealed class FindingsSheet(StyleBook styles)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Excel takes 65,530 links on a sheet; behind them the address alone is told.
    private const int MostLinks = 60_000;
    private const int HeadingRow = 6;
    private const int LinkColumn = 4;
    private const double LineHeight = 15.5;

    private static readonly (string Heading, int Width)[] Columns =
        [("STT", 6), ("Mức độ", 12), ("Trang tính", 18), ("Ô", 9), ("Nội dung", 62), ("Cần làm", 52), ("Tệp ghi", 30), ("Mã", 24)];

    private readonly uint _title = styles.Add(new FindingsLook(15) { IsBold = true });
    private readonly uint _plain = styles.Add(new FindingsLook(11));
    private readonly uint _bold = styles.Add(new FindingsLook(11) { IsBold = true });
    private readonly uint _heading = styles.Add(new FindingsLook(11) { IsBold = true, IsHeading = true, IsFramed = true, IsCentered = true });
    private readonly uint _text = styles.Add(new FindingsLook(11) { IsFramed = true, IsQuoted = true });
    private readonly uint _number = styles.Add(new FindingsLook(11) { IsFramed = true, IsCentered = true });
    private readonly uint _link = styles.Add(new FindingsLook(11) { IsFramed = true, IsCentered = true, IsLink = true });
    private readonly Dictionary<Severity, uint> _severities = Enum.GetValues<Severity>().ToDictionary(
        severity => severity,
        severity => styles.Add(new FindingsLook(11) { IsFramed = true, IsCentered = true, IsBold = severity >= Severity.Error, Shade = severity }));

    /// <summary>Writes the worksheet's XML.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="issues">All findings, in the order of the report.</param>
    /// <param name="fileName">Name of the province's file.</param>
    /// <param name="note">What else is to be said about the workbook; <see langword="null"/> for nothing.</param>
    public void Write(Stream target, IReadOnlyList<PlacedIssue> issues, string fileName, string? note)
    {
        PlacedIssue[] sorted = [.. issues.OrderByDescending(placed => placed.Issue.Severity)];
        using XmlWriter xml = XmlWriter.Create(target);
        xml.WriteStartElement("worksheet", Main);
        WriteView(xml);
        xml.WriteStartElement("sheetData", Main);
        WriteHead(xml, sorted, fileName, note);
        for (int at = 0; at < sorted.Length; at++)
        {
            WriteIssue(xml, sorted[at], HeadingRow + 1 + at, at + 1);
        }

        xml.WriteEndElement();
        string last = CellAddress.Format(HeadingRow + Math.Max(sorted.Length, 1), Columns.Length);
        Empty(xml, "autoFilter", ("ref", $"A{HeadingRow}:{last}"));
        xml.WriteStartElement("mergeCells", Main);
        foreach (int row in (int[])[1, 2, 3, 4])
        {
            Empty(xml, "mergeCell", ("ref", $"{CellAddress.Format(row, 1)}:{CellAddress.Format(row, Columns.Length)}"));
        }

        xml.WriteEndElement();
        WriteLinks(xml, sorted);
        Empty(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        Empty(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        Empty(xml, "tabColor", ("rgb", "FFC00000"));
        Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        Empty(xml, "pane", ("ySplit", Text(HeadingRow)), ("topLeftCell", $"A{HeadingRow + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        for (int column = 1; column <= Columns.Length; column++)
        {
            Empty(xml, "col", ("min", Text(column)), ("max", Text(column)), ("width", Text(Columns[column - 1].Width)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private void WriteHead(XmlWriter xml, PlacedIssue[] issues, string fileName, string? note)
    {
        Row(xml, 1, 24, (1, OwnSheet.FindingsTitle, _title));
        Row(xml, 2, LineHeight, (1, $"Tệp: {fileName}", _bold));
        Row(xml, 3, LineHeight, (1, Summary(issues), _bold));
        string how = "Bấm vào địa chỉ ở cột “Ô” để đến chỗ cần sửa; ô có lỗi được tô màu và có ghi chú. Sửa xong, lưu lại và nộp tệp với tên cũ; trang này không phải xóa.";
        Row(xml, 4, note is null ? LineHeight : LineHeight * 2, (1, note is null ? how : $"{note}\n{how}", _plain));
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", "5");
        foreach ((Severity severity, int column) in (ReadOnlySpan<(Severity, int)>)[(Severity.Error, 2), (Severity.Warning, 3), (Severity.Info, 4)])
        {
            Cell(xml, 5, column, FindingWords.Of(severity), _severities[severity]);
        }

        xml.WriteEndElement();
        Row(xml, HeadingRow, LineHeight * 1.4, [.. Columns.Select((each, index) => (index + 1, each.Heading, _heading))]);
    }

    private static string Summary(PlacedIssue[] issues)
    {
        if (issues.Length == 0)
        {
            return "Không có lỗi và cảnh báo.";
        }

        return string.Join(", ", issues.CountBy(placed => placed.Issue.Severity).OrderByDescending(pair => pair.Key).Select(pair => $"{pair.Value.ToString(CultureInfo.InvariantCulture)} {FindingWords.Of(pair.Key).ToLowerInvariant()}"))
            + (issues.Any(placed => placed.Issue.Severity == Severity.Blocker) ? ". Báo cáo KHÔNG được nhận cho đến khi sửa các điểm “Không nhận”." : ".");
    }

    private void WriteIssue(XmlWriter xml, PlacedIssue placed, int row, int number)
    {
        Issue issue = placed.Issue;
        (string finding, string toDo) = FindingWords.Of(issue);
        string quote = issue.Source.Quote ?? string.Empty;
        int lines = Math.Max(Math.Max(Lines(finding, Columns[4].Width), Lines(toDo, Columns[5].Width)), Math.Max(Lines(quote, Columns[6].Width), Lines(placed.Sheet ?? string.Empty, Columns[2].Width)));
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(row));
        xml.WriteAttributeString("ht", (Math.Min(lines, 25) * LineHeight).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customHeight", "1");
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellAddress.Format(row, 1));
        xml.WriteAttributeString("s", Text(_number));
        xml.WriteElementString("v", Main, Text(number));
        xml.WriteEndElement();
        Cell(xml, row, 2, FindingWords.Of(issue.Severity), _severities[issue.Severity]);
        Cell(xml, row, 3, placed.Sheet ?? (placed.Place is null ? "Cả tệp" : string.Empty), _text);
        Cell(xml, row, LinkColumn, placed.Place is var (at, column) ? CellAddress.Format(at, column) : placed.Sheet is null ? string.Empty : "xem", IsLinked(placed, number) ? _link : _number);
        Cell(xml, row, 5, finding, _text);
        Cell(xml, row, 6, toDo, _text);
        Cell(xml, row, 7, quote, _text);
        Cell(xml, row, 8, WireNames.Of(issue.Code), _text);
        xml.WriteEndElement();
    }

    private static bool IsLinked(PlacedIssue placed, int number) => placed.Sheet is not null && number <= MostLinks;

    private static void WriteLinks(XmlWriter xml, PlacedIssue[] issues)
    {
        if (!issues.Where((placed, at) => IsLinked(placed, at + 1)).Any())
        {
            return;
        }

        xml.WriteStartElement("hyperlinks", Main);
        for (int at = 0; at < issues.Length; at++)
        {
            if (IsLinked(issues[at], at + 1))
            {
                string cell = issues[at].Place is var (row, column) ? CellAddress.Format(row, column) : "A1";
                Empty(xml, "hyperlink", ("ref", CellAddress.Format(HeadingRow + 1 + at, LinkColumn)), ("location", $"'{issues[at].Sheet!.Replace("'", "''", StringComparison.Ordinal)}'!{cell}"), ("display", cell));
            }
        }

        xml.WriteEndElement();
    }

    private static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => 1 + (line.Length / Math.Max(4, (int)(width * 0.95))));

    private static void Row(XmlWriter xml, int row, double height, params ReadOnlySpan<(int Column, string Text, uint Format)> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(row));
        xml.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customHeight", "1");
        foreach ((int column, string text, uint format) in cells)
        {
            Cell(xml, row, column, text, format);
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, int row, int column, string text, uint format)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellAddress.Format(row, column));
        xml.WriteAttributeString("s", Text(format));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SheetText.Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach ((string attribute, string value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
