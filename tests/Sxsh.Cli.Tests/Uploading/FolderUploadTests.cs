namespace Sxsh.Cli.Tests.Uploading;

public sealed class FolderUploadTests : IDisposable
{
    private const string Nothing = """{ "items": [], "next": null }""";
    private const string Receipt = """{ "id": "u1", "blob": "b" }""";

    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Upload_Folder_SendsEachFileToItsProvinceAndPeriod()
    {
        _folder.Write("1", "ben-tre", "2011", "a.csv");
        _folder.Write("2", "ben-tre", "2012-H1", "a.csv");
        _folder.Write("3", "tra-vinh", "2011", "b.xlsx");
        _folder.Write("no report", "readme.txt");
        _folder.Write("no report", "ben-tre", "readme.txt");
        _folder.Write("no report", "ben-tre", "2011", ".hidden");
        using var service = new FakeService(request => FakeService.Answer.Json(request.Method == "POST" ? Receipt : Nothing));

        int code = await _terminal.RunAsync("upload", _folder.FullPath, "--dataset", "synthetic", "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(
            ["/api/reports/ben-tre/2011/a.csv?dataset=synthetic", "/api/reports/ben-tre/2012-H1/a.csv?dataset=synthetic", "/api/reports/tra-vinh/2011/b.xlsx?dataset=synthetic"],
            service.Requests.Where(request => request.Method == "POST").Select(request => request.Path).Order(StringComparer.Ordinal));
        Assert.Contains("3 tệp: đã gửi 3, hệ thống đã có 0, không gửi được 0.", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_FolderWithOneRefused_NamesItAndFails()
    {
        _folder.Write("1", "atlantis", "2011", "a.csv");
        _folder.Write("2", "ben-tre", "2011", "a.csv");
        using var service = new FakeService(request =>
            request.Method == "GET" ? FakeService.Answer.Json(Nothing)
            : request.Path.Contains("atlantis", StringComparison.Ordinal) ? FakeService.Answer.Problem(400, """{ "title": "Không có tỉnh này.", "code": "unknown-province" }""")
            : FakeService.Answer.Json(Receipt));

        int code = await _terminal.RunAsync("upload", _folder.FullPath, "--url", service.Address.ToString());

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("atlantis/2011/a.csv: không gửi được. Không có tỉnh này. [unknown-province]", _terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("2 tệp: đã gửi 1, hệ thống đã có 0, không gửi được 1.", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_FolderOfAnotherShape_SaysWhichShapeIsMeant()
    {
        _folder.Write("1", "a.csv");

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("upload", _folder.FullPath));

        Assert.Contains("{tỉnh}/{kỳ}/{tệp}", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_FileAndFolderWithoutProvince_IsNotUnderstood() =>
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("upload", _folder.FullPath, _folder.Write("1", "a.csv")));
}
