using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Uploading;

public sealed class UploadCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Upload_Taken_PrintsEachReceipt()
    {
        using var service = new FakeService(_ => new FakeService.Answer(202, "application/json", """{ "id": "u7", "blob": "ben-tre/2011/u7/x.csv" }"""));

        int code = await _terminal.RunAsync("upload", _folder.Write("1", "a.csv"), _folder.Write("2", "b.csv"), "--province", "ben-tre", "--period", "2011", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("a.csv: đã nhận, mã u7, lưu tại ben-tre/2011/u7/x.csv", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("b.csv: đã nhận", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Upload_OneRefused_SendsTheOthersAndFails()
    {
        using var service = new FakeService(request => request.Path.EndsWith("a.csv", StringComparison.Ordinal)
            ? FakeService.Answer.Problem(413, """{ "title": "Tệp quá lớn.", "code": "file-too-large" }""")
            : new FakeService.Answer(201, "application/json", """{ "id": "u8", "blob": "b" }"""));

        int code = await _terminal.RunAsync("upload", _folder.Write("1", "a.csv"), _folder.Write("2", "b.csv"), "--province", "ben-tre", "--period", "2011", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("a.csv: không gửi được. Tệp quá lớn. [file-too-large]", _terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("b.csv: đã nhận", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NothingListens_FailsWithTheAddress()
    {
        string address = $"http://127.0.0.1:{LocalPorts.FindFree(1)[0]}/";

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("upload", _folder.Write("1", "a.csv"), "--province", "ben-tre", "--period", "2011", "--url", address));

        Assert.Contains(address, _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NoSuchFile_Fails()
    {
        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("upload", _folder.PathOf("nothing.csv"), "--province", "ben-tre", "--period", "2011"));

        Assert.Contains("nothing.csv: không gửi được.", _terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--province ben-tre")]
    [InlineData("--period 2011")]
    [InlineData("--province ben-tre --period 2011 --url nowhere")]
    [InlineData("--province ben-tre --period 2011 --url ftp://host/")]
    [InlineData("--province ben-tre --period 2011 --dataset both")]
    public async Task Upload_ArgumentsMissingOrWrong_AreNotUnderstood(string arguments)
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync(["upload", _folder.Write("1", "a.csv"), .. arguments.Split(' ')]));

        Assert.NotEmpty(_terminal.Errors);
    }
}
