using Sxsh.Cli.Access;
using Sxsh.Cli.Running;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Access;

public sealed class CredentialTests : IDisposable
{
    private const string Taken = """{ "id": "u7", "blob": "b" }""";

    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--token")]
    [InlineData("--key")]
    public async Task Upload_WithCredential_SendsItAsBearer(string option)
    {
        using var service = new FakeService(_ => new FakeService.Answer(202, "application/json", Taken));

        int code = await _terminal.RunAsync("upload", _folder.Write("1", "a.csv"), "--province", "ben-tre", "--period", "2011", "--url", service.Address.ToString(), option, "abc.def");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal("Bearer abc.def", service.Requests.Single().Authorization);
        Assert.DoesNotContain("abc.def", service.Requests.Single().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TokenAndKey_AreNotUnderstood() =>
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("upload", _folder.Write("1", "a.csv"), "--province", "ben-tre", "--period", "2011", "--token", "a", "--key", "b"));

    [Fact]
    public async Task Upload_CredentialOverPlainHttp_IsNotSent()
    {
        int code = await _terminal.RunAsync("upload", _folder.Write("1", "a.csv"), "--province", "ben-tre", "--period", "2011", "--url", "http://sxsh.invalid/", "--key", "sxsh_x");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("https", _terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("sxsh_x", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LocalCredential_ManyCalls_FetchesOneTokenAndShowsItsSecretInTheBodyOnly()
    {
        using var service = new FakeService(_ => FakeService.Answer.Json("""{ "access_token": "t1", "token_type": "Bearer", "expires_in": 3600 }"""));
        var credential = new LocalCredential(service.Address, "geheim", "province", "ben-tre", TimeProvider.System);

        Assert.Equal(["t1", "t1"], [await credential.BearerAsync(Token), await credential.BearerAsync(Token)]);

        FakeService.Request request = Assert.Single(service.Requests);
        Assert.Equal(("POST", "/dang-nhap/token"), (request.Method, request.Path));
        Assert.Equal("grant_type=client_credentials&client_id=sxsh&client_secret=geheim&role=province&province=ben-tre", request.Text);
    }

    [Fact]
    public async Task LocalCredential_TokenIsShortlyToExpire_IsFetchedAnew()
    {
        int count = 0;
        using var service = new FakeService(_ => FakeService.Answer.Json($$"""{ "access_token": "t{{++count}}", "expires_in": 60 }"""));
        var credential = new LocalCredential(service.Address, "geheim", "ministry", null, TimeProvider.System);

        Assert.Equal(["t1", "t2"], [await credential.BearerAsync(Token), await credential.BearerAsync(Token)]);
    }

    [Fact]
    public async Task Client_ToldToWait_SendsTheWholeFileAgain()
    {
        int count = 0;
        using var service = new FakeService(_ => count++ == 0
            ? FakeService.Answer.Problem(429, """{ "title": "Quá nhiều yêu cầu", "code": "too-many-requests" }""") with { RetryAfter = 0 }
            : new FakeService.Answer(202, "application/json", Taken));
        using var client = new ServiceClient(service.Address);

        await client.UploadAsync(_folder.Write("nội dung", "a.csv"), "ben-tre", "2011", Dataset.Real, _ => { }, Token);

        Assert.Equal(["nội dung", "nội dung"], service.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task Client_ToldToWaitForHours_SaysSo()
    {
        using var service = new FakeService(_ => FakeService.Answer.Problem(429, """{ "title": "Quá nhiều yêu cầu", "code": "too-many-requests" }""") with { RetryAfter = 40_000 });
        using var client = new ServiceClient(service.Address);

        ServiceFailure failure = await Assert.ThrowsAsync<ServiceFailure>(() => client.GetLedgerAsync(Token));

        Assert.Equal("too-many-requests", failure.Code);
    }

    [Theory]
    [InlineData("--role minister")]
    [InlineData("--role province")]
    [InlineData("--role ministry --province ben-tre")]
    [InlineData("--role ministry --url https://sxsh.example/")]
    [InlineData("--role ministry --url http://10.0.0.1:7071/")]
    [InlineData("")]
    public async Task Token_ArgumentsMissingOrWrong_AreNotUnderstood(string arguments) =>
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync(["token", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));

    [Fact]
    public async Task Token_NoSystemRuns_SaysWhatToDo()
    {
        int code = await _terminal.RunAsync("token", "--role", "ministry", "--url", "http://127.0.0.1:9/", "--data", _folder.FullPath);

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("sxsh up", _terminal.Errors, StringComparison.Ordinal);
        Assert.Empty(_terminal.Output);
    }

    [Fact]
    public async Task Token_SystemRuns_PrintsTheTokenAlone()
    {
        using var service = new FakeService(_ => FakeService.Answer.Json("""{ "access_token": "t1", "expires_in": 3600 }"""));
        using WorkFolder folder = WorkFolder.Take(_folder.PathOf("data"), reset: false);
        folder.Announce(service.Address);
        string secret = LocalSignIn.LoadOrCreate(folder.FullPath).Secret;

        int code = await _terminal.RunAsync("token", "--role", "province", "--province", "ben-tre", "--url", service.Address.ToString(), "--data", folder.FullPath);

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal("t1", _terminal.Output.Trim());
        Assert.Contains(secret, service.Requests.Single().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, _terminal.Output + _terminal.Errors, StringComparison.Ordinal);
    }
}
