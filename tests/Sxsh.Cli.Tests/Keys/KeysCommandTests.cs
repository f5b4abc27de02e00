using System.Text.Json;

namespace Sxsh.Cli.Tests.Keys;

public sealed class KeysCommandTests
{
    private const string Secret = "sxsh_aaaabbbbcccc_0123";

    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task Create_Key_PrintsItOnceAndAlone()
    {
        using var service = new FakeService(_ => new FakeService.Answer(201, "application/json", Row(Secret)));

        int code = await _terminal.RunAsync(
            "keys", "create", "--name", "Power BI của Sở", "--role", "province", "--province", "ben-tre", "--endpoint", "GetCube", "--expires", "2027-03-31", "--url", service.Address.ToString(), "--token", "t");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(Secret, _terminal.Output.Trim());
        Assert.Contains("không hiện lại", _terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("2027-03-31", _terminal.Errors, StringComparison.Ordinal);
        FakeService.Request request = Assert.Single(service.Requests);
        Assert.Equal(("POST", "/api/keys", "Bearer t"), (request.Method, request.Path, request.Authorization));
        JsonElement body = JsonDocument.Parse(request.Text).RootElement;
        Assert.Equal("Power BI của Sở", body.GetProperty("name").GetString());
        Assert.Equal(["ben-tre"], body.GetProperty("provinces").EnumerateArray().Select(item => item.GetString()));
        Assert.True(body.GetProperty("readOnly").GetBoolean());
        Assert.Equal("2027-03-31", body.GetProperty("expiresOn").GetString());
    }

    [Fact]
    public async Task List_Keys_ShowsThemWithoutSecrets()
    {
        using var service = new FakeService(_ => FakeService.Answer.Json($$"""{ "items": [ {{Row(null)}} ], "next": null }"""));

        int code = await _terminal.RunAsync("keys", "list", "--url", service.Address.ToString(), "--token", "t");

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("aaaabbbbcccc", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("chưa dùng", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("0123", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_Key_DeletesItByItsId()
    {
        using var service = new FakeService(_ => FakeService.Answer.Json(Row(null)));

        int code = await _terminal.RunAsync("keys", "revoke", "aaaabbbbcccc", "--url", service.Address.ToString(), "--token", "t");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(("DELETE", "/api/keys/aaaabbbbcccc"), (service.Requests.Single().Method, service.Requests.Single().Path));
    }

    [Fact]
    public async Task Revoke_Refused_SaysWhy()
    {
        using var service = new FakeService(_ => FakeService.Answer.Problem(404, """{ "title": "Không có khóa này", "code": "key-not-found" }"""));

        int code = await _terminal.RunAsync("keys", "revoke", "khong-co", "--url", service.Address.ToString(), "--token", "t");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("[key-not-found]", _terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create --role ministry")]
    [InlineData("create --name x")]
    [InlineData("create --name x --role public")]
    [InlineData("create --name x --role province")]
    [InlineData("create --name x --role ministry --province ben-tre")]
    [InlineData("create --name x --role ministry --expires soon")]
    [InlineData("revoke")]
    public async Task Keys_ArgumentsMissingOrWrong_AreNotUnderstood(string arguments) =>
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync(["keys", .. arguments.Split(' ')]));

    private static string Row(string? key) => $$"""
        { "id": "aaaabbbbcccc", "name": "Power BI của Sở", "role": "province", "areas": ["63-83", "34-86"], "readOnly": true, "endpoints": ["GetCube"], "state": "active",
          "createdAt": "2026-11-21T00:00:00+00:00", "createdBy": "Nguyễn Văn A", "expiresAt": "2027-03-31T17:00:00+00:00", "revokedAt": null, "revokedBy": null, "lastUsedOn": null, "key": {{(key is null ? "null" : $"\"{key}\"")}} }
        """;
}
