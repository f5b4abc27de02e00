namespace Sxsh.Cli.Tests.Checking;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Report = """
        SỞ CÔNG THƯƠNG BẾN TRE;;;;
        TT;Nội dung;Đơn vị tính;Năm 2011;Mã riêng
        1;Số lớp tập huấn;lớp;khoảng 1.250;77
        2;Số áp phích;tờ;n/a;78
        3;Số quạt trần;cái;12;79
        Tổng cộng;;;90;
        ;;;;
        """;

    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("D3", "Số lớp (khóa) tập huấn, đào tạo, Bến Tre, 2011, kết quả: khoảng 1.250 lớp", "Giá trị được nhận và được tính.")]
    [InlineData("$d$3", "chỉ tiêu “Số lớp tập huấn” (ô B3)", "đơn vị “lớp”", "kỳ “Năm 2011” (ô D2)")]
    [InlineData("D4", "D4", "“n/a” không phải là số.", "không lấy được")]
    [InlineData("D5", "B5: (lỗi) Không nhận ra chỉ tiêu “Số quạt trần”", "không lấy được")]
    [InlineData("B3", "1 giá trị: D3", "Ô không phải là số liệu")]
    [InlineData("D2", "Dùng cho")]
    [InlineData("E3", "E “Mã riêng”: chưa hiểu, bỏ qua.", "Cột không được hiểu")]
    [InlineData("A3", "A “TT”: số thứ tự.", "Ô thuộc bảng nhưng không phải là số liệu.")]
    [InlineData("E2", "dòng tiêu đề của bảng (dòng 2)", "Ô là tiêu đề của bảng.")]
    [InlineData("D6", "Dòng không được lấy làm số liệu")]
    [InlineData("A1", "chữ “SỞ CÔNG THƯƠNG BẾN TRE”", "ngoài các bảng")]
    [InlineData("ZZ99", "ô trống", "Ô trống, không có số liệu.")]
    public async Task Explain_Cell_TellsWhatBecameOfItAndWhy(string cell, params string[] expected)
    {
        int code = await _terminal.RunAsync("explain", _folder.Write(Report, "a.csv"), cell, "--province", "ben-tre", "--period", "2011");

        Assert.Equal(ExitCode.Success, code);
        string output = string.Join(' ', _terminal.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7C", "“7C” không phải là địa chỉ ô.")]
    [InlineData("Biểu 1!C7", "không có trang hoặc bảng “Biểu 1”")]
    public async Task Explain_NoSuchCell_SaysHowToNameOne(string cell, string message)
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("explain", _folder.Write(Report, "a.csv"), cell));

        Assert.Contains(message, _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_SeveralTables_AsksForTheNameAndTakesIt()
    {
        string page = _folder.Write("<html><body><table><tr><td>Chỉ tiêu</td><td>Năm 2011</td></tr><tr><td>Số lớp tập huấn</td><td>5</td></tr></table><p>và</p><table><tr><td>Chỉ tiêu</td><td>Năm 2011</td></tr><tr><td>Số áp phích</td><td>6</td></tr></table></body></html>", "a.html");

        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("explain", page, "B2", "--province", "ben-tre", "--period", "2011"));
        Assert.Contains("“Bảng 1!B2”", _terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("explain", page, "'bảng 2'!B2", "--province", "ben-tre", "--period", "2011"));
        Assert.Contains("Số áp phích", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_FileThatIsNotThereOrNoReport_SaysSo()
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("explain", _folder.PathOf("nothing.csv"), "A1"));
        Assert.Contains("không mở được tệp", _terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("explain", _folder.Write("", "empty.csv"), "A1"));
        Assert.Contains("không đọc được tệp", _terminal.Errors, StringComparison.Ordinal);
    }
}
