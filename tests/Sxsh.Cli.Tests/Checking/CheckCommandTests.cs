using System.Text.Json;

namespace Sxsh.Cli.Tests.Checking;

public sealed class CheckCommandTests : IDisposable
{
    private const string Header = "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\n";
    private const string Good = Header + "Bến Tre;2011;Số cơ sở đã áp dụng sản xuất sạch hơn;16;cơ sở;\n";
    private const string WithMistake = Good + "Bến Tre;2011;Số lớp tập huấn;n/a;lớp;\n";

    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_CleanFile_ShowsItsValuesAndSucceeds()
    {
        int code = await _terminal.RunAsync("check", _folder.Write(Good, "a.csv"), "--province", "ben-tre", "--period", "2011");

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("Bến Tre", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("NHẬN ĐƯỢC. 1 giá trị", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Marked_WritesAWorkbookAndTellsTheSameCode()
    {
        string file = _folder.Write(WithMistake, "a.csv");
        string marked = Path.Combine(Path.GetDirectoryName(file)!, "danh-dau.xlsx");

        int code = await _terminal.RunAsync("check", file, "--province", "ben-tre", "--period", "2011", "--marked", marked);

        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal("PK"u8, File.ReadAllBytes(marked).AsSpan(0, 2));
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("check", file, "--marked", file));
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("check", file, file, "--marked", marked));
    }

    [Theory]
    [InlineData("real", ExitCode.Rejected)]
    [InlineData("synthetic", ExitCode.Success)]
    public async Task Check_MadeUpFigures_AreTakenAsSuchAlone(string dataset, int expected)
    {
        string file = _folder.Write("SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO THẬT\n" + Good, "a.csv");

        Assert.Equal(expected, await _terminal.RunAsync("check", file, "--province", "ben-tre", "--period", "2011", "--dataset", dataset));

        Assert.Equal(dataset == "real", _terminal.Output.Contains("dataset=synthetic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_CellWithoutANumber_ShowsTheFindingAtItsCell()
    {
        int code = await _terminal.RunAsync("check", _folder.Write(WithMistake, "a.csv"), "--province", "ben-tre", "--period", "2011");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("D3", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("“n/a” không phải là số.", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Prose_ShowsTheWordsThatAValueStandsIn()
    {
        int code = await _terminal.RunAsync("check", _folder.Write("Năm 2011, Sở đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn.", "a.txt"), "--province", "ben-tre", "--period", "2011");

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("“05 lớp tập huấn”", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_IsOneDocumentOfTheDocumentedForm()
    {
        int code = await _terminal.RunAsync("check", _folder.Write(WithMistake, "a.csv"), "--province", "Bến Tre", "--period", "2011", "--json");

        Assert.Equal(ExitCode.Findings, code);
        using var document = JsonDocument.Parse(_terminal.Output);
        JsonElement answer = document.RootElement;
        Assert.Equal("a.csv", answer.GetProperty("file").GetString());
        Assert.Equal("csv", answer.GetProperty("format").GetString());
        Assert.Equal("ben-tre", answer.GetProperty("province").GetString());
        Assert.Equal("2011", answer.GetProperty("period").GetString());
        Assert.Equal("done", answer.GetProperty("outcome").GetString());
        Assert.Equal(16, answer.GetProperty("observations")[0].GetProperty("value").GetDecimal());
        Assert.Equal("not-a-number", answer.GetProperty("issues")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Check_JsonOfSeveral_IsAnArrayAndTheWorstDecides()
    {
        int code = await _terminal.RunAsync("check", _folder.Write(Good, "a.csv"), _folder.Write("", "empty.csv"), "--province", "ben-tre", "--period", "2011", "--json");

        Assert.Equal(ExitCode.Rejected, code);
        using var document = JsonDocument.Parse(_terminal.Output);
        Assert.Equal(["done", "rejected"], document.RootElement.EnumerateArray().Select(answer => answer.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("atlantis", "2011", "Không có tỉnh, thành phố nào tên “atlantis”.")]
    [InlineData("ben-tre", "năm ngoái", "Không hiểu kỳ báo cáo “năm ngoái”.")]
    public async Task Check_UnknownProvinceOrPeriod_SaysSoInVietnamese(string province, string period, string message)
    {
        int code = await _terminal.RunAsync("check", _folder.Write(Good, "a.csv"), "--province", province, "--period", period);

        Assert.Equal(ExitCode.Rejected, code);
        Assert.Contains(message, _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--json")]
    public async Task Check_NoSuchFile_SaysWhichOnStandardError(params string[] more)
    {
        int code = await _terminal.RunAsync(["check", _folder.PathOf("nothing.csv"), .. more]);

        Assert.Equal(ExitCode.Rejected, code);
        Assert.Contains("nothing.csv: không mở được tệp.", _terminal.Errors, StringComparison.Ordinal);
        Assert.Empty(_terminal.Output);
    }

    [Fact]
    public async Task Check_AFolder_SaysItCannotBeOpened()
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("check", _folder.FullPath));

        Assert.Contains("không mở được tệp", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FileOver32Megabytes_IsRejected()
    {
        using (FileStream large = File.Create(_folder.PathOf("large.csv")))
        {
            large.SetLength((32L * 1024 * 1024) + 1);
        }

        int code = await _terminal.RunAsync("check", _folder.PathOf("large.csv"));

        Assert.Equal(ExitCode.Rejected, code);
        Assert.Contains("lớn hơn 32 MB", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoFileNamed_IsNotUnderstood() => Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("check"));
}
