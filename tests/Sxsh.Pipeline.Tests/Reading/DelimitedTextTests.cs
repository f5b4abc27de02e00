using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class DelimitedTextTests
{
    private const string Table = "tinh;chi_tieu;gia_tri\nBến Tre;Lớp tập huấn, hội thảo;05\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Table) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)] },
        { "UTF-16 little endian", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table)] },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
        { "decomposed", Encoding.UTF8.GetBytes(Table.Replace("ế", "e\u0302\u0301", StringComparison.Ordinal).Replace("ấ", "a\u0302\u0301", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_EachUnicodeEncoding_GivesTheSameCells(string encoding, byte[] bytes)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(bytes, "a.csv");

        ReportTable table = ReadingTestFiles.OnlyTable(outcome);
        Assert.True(outcome.Format == FileFormat.Csv, encoding);
        Assert.Null(table.Sheet);
        Assert.False(table.IsHidden);
        Assert.Equal(["tinh", "chi_tieu", "gia_tri", "Bến Tre", "Lớp tập huấn, hội thảo", "05"], table.Rows.SelectMany(row => row).Select(cell => cell.Text));
        Assert.Equal(["A1", "B1", "C1", "A2", "B2", "C2"], table.Rows.SelectMany(row => row).Select(cell => cell.Address));
        Assert.All(table.Rows.SelectMany(row => row), cell => Assert.Equal(CellKind.Text, cell.Kind));
    }

    [Theory]
    [InlineData("a;b;c\n1,5;2,5;3,5\n")]
    [InlineData("a\tb\tc\n1,5\t2,5\t3,5\n")]
    [InlineData("a|b|c\n1,5|2,5|3,5\n")]
    [InlineData("a,b,c\n\"1,5\",\"2,5\",\"3,5\"\n")]
    [InlineData("sep=;\na;b;c\n1,5;2,5;3,5\n")]
    [InlineData("sep=,\r\na,b,c\r\n\"1,5\",\"2,5\",\"3,5\"\r\n")]
    [InlineData("a;b;c\r1,5;2,5;3,5\r")]
    public void Read_EachSeparator_IsFound(string text)
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(Encoding.UTF8.GetBytes(text), "a.csv"));

        Assert.Equal(["a|b|c", "1,5|2,5|3,5"], table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))));
        Assert.Equal("C2", table.Rows[1][2].Address);
    }

    [Fact]
    public void Read_CommaTableWithNotesThatHoldSemicolons_IsSplitAtCommas()
    {
        string text = "tinh,gia_tri,ghi_chu\n" + string.Concat(Enumerable.Range(1, 12).Select(index => $"Bến Tre,{index},{(index % 3 == 0 ? "một; hai; ba" : "không")}\n"));

        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(Encoding.UTF8.GetBytes(text), "a.csv"));

        Assert.Equal("một; hai; ba", table.Rows[3][2].Text);
    }

    [Fact]
    public void Read_SemicolonTableUnderTitleLinesWithoutSeparators_IsSplitAtSemicolons()
    {
        const string Text = "UBND TỈNH BẾN TRE\nSỞ CÔNG THƯƠNG, PHÒNG KỸ THUẬT\n\nChỉ tiêu;Đơn vị;Giá trị\nLớp tập huấn, hội thảo, đào tạo;lớp;05\nDoanh nghiệp, cơ sở, hợp tác xã;DN;16\n";

        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(Encoding.UTF8.GetBytes(Text), "a.csv"));

        Assert.Equal("05", table.Rows[4][2].Text);
        Assert.Equal("SỞ CÔNG THƯƠNG, PHÒNG KỸ THUẬT", Assert.Single(table.Rows[1]).Text);
        Assert.Empty(table.Rows[2]);
    }

    [Fact]
    public void Read_QuotesHoldLineBreaksSeparatorsAndQuotes_CountsOneRecordAsOneRow()
    {
        const string Text = "a;b\n\"dòng 1\ndòng 2; \"\"x\"\"\";2\n;;\n\nc;\"3\"\n";

        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(Encoding.UTF8.GetBytes(Text), "a.csv"));

        Assert.Equal(5, table.Rows.Count);
        Assert.Equal("dòng 1\ndòng 2; \"x\"", table.Rows[1][0].Text);
        Assert.Empty(table.Rows[2]);
        Assert.Empty(table.Rows[3]);
        Assert.Equal(("A5", "B5"), (table.Rows[4][0].Address, table.Rows[4][1].Address));
        Assert.Equal("3", table.Rows[4][1].Text);
    }

    [Theory]
    [InlineData("a;b\n1;\"không đóng\nc;d\n")]
    [InlineData("a;b\n1;x\"y\nc;d\n")]
    [InlineData("a;b\n1;\"x\"y\nc;d\n")]
    public void Read_StrayQuotes_KeepsTheRowsBeforeThem(string text)
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read(Encoding.UTF8.GetBytes(text), "a.csv"));

        Assert.Equal("1", table.Rows[1][0].Text);
    }

    [Fact]
    public void Read_TrailingEmptyCells_AreLeftOutAndInnerOnesKept()
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read("a;;c;;\n1;2;3;;\n"u8.ToArray(), "a.csv"));

        Assert.Equal(3, table.Rows[0].Count);
        Assert.Equal(CellKind.Empty, table.Rows[0][1].Kind);
        Assert.Equal("B1", table.Rows[0][1].Address);
    }

    [Fact]
    public void Read_ErrorsOfASpreadsheet_AreErrorCells()
    {
        ReportTable table = ReadingTestFiles.OnlyTable(ReadingTestFiles.Read("a;b\n#DIV/0!;#1\n"u8.ToArray(), "a.csv"));

        Assert.Equal(CellKind.Error, table.Rows[1][0].Kind);
        Assert.Equal(CellKind.Text, table.Rows[1][1].Kind);
    }

    [Fact]
    public void Read_MoreRowsThanTaken_IsContentTooLarge()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("a;b\n" + string.Concat(Enumerable.Repeat("1;2\n", 200_001)));

        ReadOutcome outcome = ReadingTestFiles.Read(bytes, "a.csv");

        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Contains("quá 200.000 dòng", outcome.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneLineOfProseLongerThanAnyReport_IsContentTooLarge()
    {
        string sentence = "Năm 2011, tỉnh đã tổ chức 05 lớp tập huấn cho gần 400 lượt cán bộ. ";
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(sentence, 1 + (2_500_000 / sentence.Length))));

        ReadOutcome outcome = ReadingTestFiles.Read(bytes, "a.txt");

        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Contains("quá 2,5 triệu ký tự", outcome.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ACellLongerThanExcelHolds_IsContentTooLarge()
    {
        ReadOutcome longest = ReadingTestFiles.Read(Encoding.UTF8.GetBytes($"a;b\n1;{new string('x', 32_767)}\n"), "a.csv");
        ReadOutcome longer = ReadingTestFiles.Read(Encoding.UTF8.GetBytes($"a;b\n1;{new string('x', 32_768)}\n"), "a.csv");

        Assert.Empty(longest.Issues);
        Assert.Equal(IssueCode.ContentTooLarge, ReadingTestFiles.OnlyBlocker(longer));
        Assert.Contains("một ô dài quá 32.767 ký tự", longer.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotUnicode_SaysToSaveAsCsvUtf8()
    {
        byte[] windows1252 = [.. "d"u8, 0xE9, .. "pos"u8, 0xE9, .. ";5\n"u8];

        ReadOutcome outcome = ReadingTestFiles.Read(windows1252, "a.csv");

        Assert.Equal(IssueCode.EncodingNotUnicode, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Equal(
            "Tệp văn bản không dùng bảng mã Unicode nên chữ tiếng Việt có thể bị đọc sai. Hãy mở tệp bằng Excel, chọn “Lưu thành” (Save As) dạng “CSV UTF-8” hoặc .xlsx rồi tải lên lại.",
            outcome.Issues[0].Message);
    }
}
