using Sxsh.Cli.Sampling;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Sampling;

public sealed class SampleCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sample_Years_WritesAFolderThatSaysWhatItIs()
    {
        int code = await _terminal.RunAsync("sample", "--seed", "2", "--from", "2025", "--to", "2025", "--format", "csv", "--out", _folder.PathOf("new"));

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains(SyntheticMark.Text, File.ReadAllText(_folder.PathOf("new", SampleFolder.NoteName)), StringComparison.Ordinal);
        string[] reports = Directory.GetFiles(_folder.PathOf("new"), "*.csv", SearchOption.AllDirectories);
        Assert.StartsWith($"{reports.Length} tệp số liệu giả lập", _terminal.Output, StringComparison.Ordinal);
        Assert.All(reports, report => Assert.Contains(SyntheticMark.Text, File.ReadAllText(report), StringComparison.Ordinal));
        Assert.Contains(reports, report => report.Contains(Path.Combine("vinh-long", "2025"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sample_Again_LeavesWhatIsThereAlone()
    {
        await _terminal.RunAsync("sample", "--from", "2025", "--to", "2025", "--format", "csv", "--out", _folder.FullPath);
        string[] reports = Directory.GetFiles(_folder.FullPath, "*.csv", SearchOption.AllDirectories);
        File.SetLastWriteTimeUtc(reports[0], DateTime.UnixEpoch);
        File.WriteAllText(reports[1], "changed");

        await _terminal.RunAsync("sample", "--from", "2025", "--to", "2025", "--format", "csv", "--out", _folder.FullPath);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(reports[0]));
        Assert.Contains(SyntheticMark.Text, File.ReadAllText(reports[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "2020", "--to", "2019", "--out", "x")]
    [InlineData("--from", "1999", "--out", "x")]
    [InlineData("--to", "2100", "--out", "x")]
    [InlineData("--format", "ods", "--out", "x")]
    [InlineData("--seed", "one", "--out", "x")]
    [InlineData("--from", "2020")]
    public async Task Sample_ArgumentsMissingOrWrong_AreNotUnderstood(params string[] arguments)
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync(["sample", .. arguments]));

        Assert.NotEmpty(_terminal.Errors);
    }

    [Fact]
    public async Task Sample_FolderIsAFile_Fails()
    {
        string file = _folder.Write("x", "file");

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("sample", "--from", "2025", "--to", "2025", "--out", file));

        Assert.Contains("không ghi được", _terminal.Errors, StringComparison.Ordinal);
    }
}
