using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Tests.Reading;
using Sxsh.Pipeline.Tests.Reports;
using Xunit;

namespace Sxsh.Pipeline.Tests.Marking;

/// <summary>Reports that come back with their findings marked.</summary>
public sealed class ReportMarkerTests
{
    private static readonly ReportChecker Checker = new(Catalogue.BuiltIn);

    public static TheoryData<string> Reports => ReportGoldenTests.Reports;

    [Theory]
    [MemberData(nameof(Reports))]
    public void Mark_Report_TellsEveryIssueAtItsCellAndLeavesTheRest(string folder)
    {
        string path = FileOf(folder);
        byte[] original = File.ReadAllBytes(path);
        CheckResult before = Check(original, Path.GetFileName(path));

        using MarkedBook marked = new(Mark(original, Path.GetFileName(path), before.Issues));

        Assert.Equal(before.Issues.Count, marked.Listed.Count);
        Assert.Equal(before.Issues.Select(issue => WireNames.Of(issue.Code)).Order(StringComparer.Ordinal), marked.Listed.Select(row => row.Code).Order(StringComparer.Ordinal));
        foreach (Issue issue in before.Issues.Where(issue => issue.Source.Cell is not null))
        {
            string sheet = issue.Source.Sheet ?? "Dữ liệu";
            Assert.Contains(issue.Message, marked.NoteAt(sheet, issue.Source.Cell!), StringComparison.Ordinal);
            Assert.Contains(marked.ColorAt(sheet, issue.Source.Cell!), (string[])["FFFFB3B3", "FFFFE699", "FFDDEBF7"]);
            Assert.Contains($"'{sheet}'!{issue.Source.Cell}", marked.Links);
        }

        Assert.Empty(marked.Errors);
        if (marked.IsOwn)
        {
            CheckResult after = Check(marked.Bytes, Path.GetFileName(path));
            Assert.Equal(before.Observations, after.Observations);
            Assert.Equal(before.Issues.Where(issue => issue.Code != IssueCode.MacrosIgnored), after.Issues);
        }
    }

    [Fact]
    public void Mark_OwnWorkbook_KeepsFormulasFormatsCommentsAndOtherParts()
    {
        byte[] original = Workbook(part =>
        {
            WorksheetPart sheet = AddSheet(part, "Chỉ tiêu", """
                <sheetPr><tabColor rgb="FF00FF00"/></sheetPr><cols><col min="3" max="3" width="20" style="1" customWidth="1"/></cols>
                <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tiêu đề</t></is></c></row><row r="3" s="1" customFormat="1"><c r="B3" s="1"><f>SUM(C1:C2)</f><v>5</v></c><c t="inlineStr"><is><t xml:space="preserve"> giữ  nguyên </t></is></c></row></sheetData>
                <mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
                """);
            WorksheetCommentsPart comments = sheet.AddNewPart<WorksheetCommentsPart>();
            comments.Comments = new Comments(new Authors(new Author("Cán bộ Sở")), new CommentList(new Comment(new CommentText(new Text("ghi chú của Sở"))) { Reference = "B3", AuthorId = 0 }));
        });
        Issue[] issues = [At("Chỉ tiêu", "B3", IssueCode.NotANumber), At("Chỉ tiêu", "C2", IssueCode.UnitMissing), At("Chỉ tiêu", "E9", IssueCode.NumberProven)];

        using MarkedBook marked = new(Mark(original, "bao-cao.xlsx", issues));

        Assert.True(marked.IsOwn);
        Assert.Contains("<x:f>SUM(C1:C2)</x:f>".Replace("x:", string.Empty, StringComparison.Ordinal), marked.XmlOf("Chỉ tiêu"), StringComparison.Ordinal);
        Assert.Contains("<v>5</v>", marked.XmlOf("Chỉ tiêu"), StringComparison.Ordinal);
        Assert.Contains(" giữ  nguyên ", marked.XmlOf("Chỉ tiêu"), StringComparison.Ordinal);
        Assert.Contains("tabColor rgb=\"FF00FF00\"", marked.XmlOf("Chỉ tiêu"), StringComparison.Ordinal);
        Assert.Contains("mergeCell ref=\"A1:C1\"", marked.XmlOf("Chỉ tiêu"), StringComparison.Ordinal);
        Assert.Equal((4u, true), marked.FormatAt("Chỉ tiêu", "B3"));
        Assert.Equal((4u, true), marked.FormatAt("Chỉ tiêu", "C2"));
        Assert.Equal((0u, false), marked.FormatAt("Chỉ tiêu", "E9"));
        Assert.StartsWith("ghi chú của Sở", marked.NoteAt("Chỉ tiêu", "B3"), StringComparison.Ordinal);
        Assert.Contains(issues[0].Message, marked.NoteAt("Chỉ tiêu", "B3"), StringComparison.Ordinal);
        Assert.Empty(marked.Errors);
    }

    [Fact]
    public void Mark_WhatWasMarkedAndThenCorrected_LosesItsColorAndListsOnce()
    {
        byte[] original = Workbook(part => AddSheet(part, "Số liệu", """<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>"""));
        byte[] once = Mark(original, "a.xlsx", [At("Số liệu", "A1", IssueCode.NotANumber), At("Số liệu", "B1", IssueCode.NotANumber)]).Content.ToArray();

        using MarkedBook twice = new(Mark(once, "a.xlsx", [At("Số liệu", "B1", IssueCode.UnitMissing)]));

        Assert.Equal(["Số liệu", OwnSheet.Findings], twice.Sheets);
        Assert.Single(twice.Listed);
        Assert.Null(twice.ColorAt("Số liệu", "A1"));
        Assert.Equal("FFFFE699", twice.ColorAt("Số liệu", "B1"));
        Assert.Contains("không còn điểm cần sửa", twice.NoteAt("Số liệu", "A1"), StringComparison.Ordinal);
        Assert.DoesNotContain("không phải là số", twice.NoteAt("Số liệu", "B1"), StringComparison.Ordinal);
        Assert.Empty(twice.Errors);
    }

    [Fact]
    public void Mark_Macros_AreLeftOut()
    {
        byte[] original = File.ReadAllBytes(FileOf("formats/xlsm"));

        using MarkedBook marked = new(Mark(original, "bao-cao.xlsm", []));

        Assert.True(marked.IsOwn);
        Assert.DoesNotContain(marked.Parts, part => part.Contains("vba", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("bao-cao-danh-dau.xlsx", marked.FileName);
        Assert.Empty(marked.Errors);
    }

    [Fact]
    public void Mark_Csv_KeepsAddressesAndWritesFormulasAsText()
    {
        const string Csv = "Chỉ tiêu;Đơn vị;Năm 2011\r\n=HYPERLINK(\"http://127.0.0.1\");lớp;5\r\nSố lớp tập huấn;lớp;@SUM(1)\u202E\r\n";
        Issue issue = new(IssueCode.NotANumber, Severity.Error, new SourceLocation(null, "C3", null, null, "=cmd|'/c calc'!A1"), "=1+1 không phải là số. Hãy ghi số.");

        using MarkedBook marked = new(Mark(Encoding.UTF8.GetBytes(Csv), "bao-cao.csv", [issue]));

        Assert.False(marked.IsOwn);
        Assert.Equal("=HYPERLINK(\"http://127.0.0.1\")", marked.TextAt("Dữ liệu", "A2"));
        Assert.Equal("@SUM(1)", marked.TextAt("Dữ liệu", "C3"));
        Assert.Equal("FFFFB3B3", marked.ColorAt("Dữ liệu", "C3"));
        Assert.DoesNotContain("<f>", marked.XmlOf("Dữ liệu") + marked.XmlOf(OwnSheet.Findings), StringComparison.Ordinal);
        Assert.Equal(("=1+1 không phải là số.", "Hãy ghi số."), (marked.Listed[0].Finding, marked.Listed[0].ToDo));
    }

    [Fact]
    public void Mark_Prose_MarksTheParagraph()
    {
        string path = FileOf("ben-tre/prose-docx");
        byte[] original = File.ReadAllBytes(path);
        Observation observation = Check(original, "bao-cao.docx").Observations.First(each => each.Source.Start is not null);
        Issue issue = Issue.Of(IssueCode.ValueOutOfBounds, observation.Source, "1", "2", "3");

        using MarkedBook marked = new(Mark(original, "bao-cao.docx", [issue]));

        string link = Assert.Single(marked.Links);
        Assert.StartsWith("'Văn bản'!B", link, StringComparison.Ordinal);
        Assert.Contains(observation.Source.Quote!, marked.TextAt("Văn bản", link.Split('!')[1]), StringComparison.Ordinal);
        Assert.Contains(issue.Message, marked.NoteAt("Văn bản", link.Split('!')[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 broken")]
    [InlineData("%PDF-1.7")]
    public void Mark_BytesThatCannotBeRead_ListsTheFindings(string bytes)
    {
        byte[] original = Encoding.Latin1.GetBytes(bytes);

        using MarkedBook marked = new(Mark(original, "../bao-cao.xlsx", Check(original, "bao-cao.xlsx").Issues));

        Assert.Equal([OwnSheet.Findings], marked.Sheets);
        Assert.Single(marked.Listed);
        Assert.Equal("bao-cao-danh-dau.xlsx", marked.FileName);
    }

    [Fact]
    public void Mark_TenThousandFindings_AreAllListed()
    {
        byte[] original = Encoding.UTF8.GetBytes("a;b\r\n" + string.Concat(Enumerable.Repeat("x;y\r\n", 10_000)));
        Issue[] issues = [.. Enumerable.Range(1, 10_000).Select(row => At(null, $"B{row}", IssueCode.NotANumber))];

        using MarkedBook marked = new(Mark(original, "bao-cao.csv", issues));

        Assert.Equal(10_000, marked.Listed.Count);
        Assert.Equal(10_000, marked.Links.Count);
    }

    private static Issue At(string? sheet, string cell, IssueCode code) => Issue.Of(code, new SourceLocation(sheet, cell, null, null, "n/a"), "n/a", "x", "y", "z");

    private static MarkedReport Mark(byte[] original, string name, IReadOnlyList<Issue> issues)
    {
        using MemoryStream content = new(original);
        return new ReportMarker().Mark(content, name, issues, CancellationToken.None);
    }

    private static CheckResult Check(byte[] bytes, string name)
    {
        using MemoryStream content = new(bytes);
        return Checker.Check(content, name, "ben-tre", "2011", CancellationToken.None);
    }

    private static string FileOf(string folder)
    {
        string[] besides = ["report.json", "expected.csv", "issues.csv"];
        return Directory.GetFiles(Path.Combine(ReadingTestFiles.Folder, folder)).Single(path => !besides.Contains(Path.GetFileName(path)));
    }

    private static byte[] Workbook(Action<WorkbookPart> fill)
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart part = document.AddWorkbookPart();
            part.Workbook = new Workbook(new Sheets());
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font(), new Font(new Bold())),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 4, FontId = 1, ApplyFont = true }));
            fill(part);
        }

        return bytes.ToArray();
    }

    private static WorksheetPart AddSheet(WorkbookPart part, string name, string xml)
    {
        WorksheetPart sheet = part.AddNewPart<WorksheetPart>();
        using MemoryStream content = new(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{xml}</worksheet>"));
        sheet.FeedData(content);
        part.Workbook.Sheets!.Append(new Sheet { Name = name, SheetId = (uint)part.Workbook.Sheets.ChildElements.Count + 1, Id = part.GetIdOfPart(sheet) });
        return sheet;
    }
}
