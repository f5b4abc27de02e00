using System.Text;
using Sxsh.Cli.Running;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Service;

public sealed class ServiceClientTests : IDisposable
{
    private const string Receipt = """{ "id": "u1", "blob": "b" }""";

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Upload_NameAndPeriodWithSpecialCharacters_EscapesThemAndStreamsTheBytesWithTheirLength()
    {
        using var service = new FakeService(_ => new FakeService.Answer(202, "application/json", Receipt));
        using var client = new ServiceClient(service.Address);
        string content = new('x', 200_000);
        long sent = 0;

        UploadReceipt receipt = await client.UploadAsync(_folder.Write(content, "Báo cáo #1 100%.csv"), "Bến Tre", "2008/2011-05", Dataset.Real, count => sent += count, Token);

        FakeService.Request request = Assert.Single(service.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal($"/api/reports/{Uri.EscapeDataString("Bến Tre")}/2008_2011-05/{Uri.EscapeDataString("Báo cáo #1 100%.csv")}", request.Path);
        Assert.Equal(content, Encoding.UTF8.GetString(request.Body));
        Assert.Equal(content.Length, request.Length);
        Assert.Equal(content.Length, sent);
        Assert.Equal(("u1", "b"), (receipt.Id, receipt.Blob));
    }

    [Fact]
    public async Task Upload_Synthetic_SaysSoInTheQuery()
    {
        using var service = new FakeService(_ => new FakeService.Answer(202, "application/json", Receipt));
        using var client = new ServiceClient(service.Address);

        await client.UploadAsync(_folder.Write("x", "a.csv"), "ben-tre", "2011", Dataset.Synthetic, _ => { }, Token);

        Assert.EndsWith("/a.csv?dataset=synthetic", Assert.Single(service.Requests).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Refused_FailsWithTheServicesWordsAndCode()
    {
        using var service = new FakeService(_ => FakeService.Answer.Problem(400, """{ "title": "Không có tỉnh này.", "detail": "Hãy ghi đúng tên.", "code": "unknown-province" }"""));
        using var client = new ServiceClient(service.Address);

        ServiceFailure failure = await Assert.ThrowsAsync<ServiceFailure>(() => client.UploadAsync(_folder.Write("x", "a.csv"), "nowhere", "2011", Dataset.Real, _ => { }, Token));

        Assert.Equal("Không có tỉnh này. Hãy ghi đúng tên. [unknown-province]", failure.Message);
        Assert.Equal("unknown-province", failure.Code);
    }

    [Fact]
    public async Task Upload_RefusedWithoutAProblem_FailsWithTheStatus()
    {
        using var service = new FakeService(_ => new FakeService.Answer(502, "text/html", "<html>"));
        using var client = new ServiceClient(service.Address);

        ServiceFailure failure = await Assert.ThrowsAsync<ServiceFailure>(() => client.UploadAsync(_folder.Write("x", "a.csv"), "ben-tre", "2011", Dataset.Real, _ => { }, Token));

        Assert.Contains("502", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListSubmissions_SeveralPages_ReturnsAll()
    {
        using var service = new FakeService(request => FakeService.Answer.Json(
            request.Path.Contains("after=a%2Fb", StringComparison.Ordinal)
                ? """{ "items": [ { "fileName": "2" } ], "next": null }"""
                : """{ "items": [ { "fileName": "1" } ], "next": "a/b" }"""));
        using var client = new ServiceClient(service.Address);

        IReadOnlyList<KnownSubmission> all = await client.ListSubmissionsAsync(Dataset.Real, Token);

        Assert.Equal(["1", "2"], all.Select(known => known.FileName));
    }

    [Fact]
    public async Task ListSubmissions_TheSamePageOverAndOver_FailsInsteadOfGoingOn()
    {
        using var service = new FakeService(_ => FakeService.Answer.Json("""{ "items": [], "next": "a" }"""));
        using var client = new ServiceClient(service.Address);

        await Assert.ThrowsAsync<ServiceFailure>(() => client.ListSubmissionsAsync(Dataset.Real, Token));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task GetLedger_AnswerIsNoLedger_Fails(string answer)
    {
        using var service = new FakeService(_ => FakeService.Answer.Json(answer));
        using var client = new ServiceClient(service.Address);

        await Assert.ThrowsAsync<ServiceFailure>(() => client.GetLedgerAsync(Token));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(503, false)]
    public async Task IsHealthy_Answered_FollowsTheStatus(int status, bool healthy)
    {
        using var service = new FakeService(_ => new FakeService.Answer(status, "application/json", "{}"));
        using var client = new ServiceClient(service.Address);

        Assert.Equal(healthy, await client.IsHealthyAsync(Token));
    }

    [Fact]
    public async Task IsHealthy_NothingListens_IsFalse()
    {
        using var client = new ServiceClient(new Uri($"http://127.0.0.1:{LocalPorts.FindFree(1)[0]}/"));

        Assert.False(await client.IsHealthyAsync(Token));
    }
}
