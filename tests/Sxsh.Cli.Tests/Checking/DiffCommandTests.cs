namespace Sxsh.Cli.Tests.Checking;

public sealed class DiffCommandTests : IDisposable
{
    private const string Old = "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi\nBến Tre;2011;Số lớp tập huấn;5;lớp\nBến Tre;2011;Số hội thảo, hội nghị;2;cuộc\n";
    private const string New = "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi\nBến Tre;2011;Số lớp tập huấn;1250;lớp\nBến Tre;2011;Số áp phích;300;tờ\n";

    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_TwoVersions_TellsOldNewTotalsAndRowsThatVanished()
    {
        int code = await _terminal.RunAsync("diff", _folder.Write(Old, "cu.csv"), _folder.Write(New, "moi.csv"), "--province", "ben-tre", "--period", "2011");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("1.245", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 giá trị đổi, 1 mất, 1 mới, 0 giữ nguyên", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_SameFile_IsSuccessAndAFileThatIsNotThereIsNot()
    {
        string file = _folder.Write(Old, "cu.csv");

        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("diff", file, file, "--province", "ben-tre", "--period", "2011"));
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("diff", file, file + "x", "--province", "ben-tre", "--period", "2011"));
    }

    [Fact]
    public async Task Template_KnownProvince_IsWrittenAndAnUnknownOneRefused()
    {
        string target = Path.Combine(Path.GetDirectoryName(_folder.Write(Old, "cu.csv"))!, "bieu-mau.xlsx");

        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("template", "--province", "ben-tre", "--period", "2011", "--out", target));
        Assert.True(new FileInfo(target).Length > 10_000);
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("template", "--province", "atlantis", "--period", "2011", "--out", target));
    }
}
