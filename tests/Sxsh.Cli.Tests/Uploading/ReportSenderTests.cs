using Sxsh.Cli.Service;
using Sxsh.Cli.Uploading;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Uploading;

public sealed class ReportSenderTests : IDisposable
{
    private const string Receipt = """{ "id": "u1", "blob": "ben-tre/2011/u1/a.csv" }""";
    private const string Nothing = """{ "items": [], "next": null }""";
    private const string Sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("63-83", "2011", "a.csv", Sha256OfAbc, 0)]
    [InlineData("63-82", "2011", "a.csv", Sha256OfAbc, 1)]
    [InlineData("63-83", "2012", "a.csv", Sha256OfAbc, 1)]
    [InlineData("63-83", "2011", "b.csv", Sha256OfAbc, 1)]
    [InlineData("63-83", "2011", "a.csv", "00", 1)]
    public async Task SendNew_OneIsHeld_SendsUnlessItIsTheVerySameReport(string area, string period, string fileName, string sha256, int sent)
    {
        string held = $$"""{ "items": [ { "area": "{{area}}", "period": "{{period}}", "fileName": "{{fileName}}", "sha256": "{{sha256}}" } ], "next": null }""";
        using var service = new FakeService(request => FakeService.Answer.Json(request.Method == "POST" ? Receipt : held));
        using var client = new ServiceClient(service.Address);
        OutgoingReport report = new(_folder.Write("abc", "a.csv"), "ben-tre", "2011");

        SendSummary summary = await new ReportSender(client, Catalogue.BuiltIn).SendNewAsync([report], Dataset.Real, _ => { }, Token);

        Assert.Equal((sent, 1 - sent), (summary.Sent, summary.Held));
        Assert.Empty(summary.Failures);
        Assert.Equal(sent, service.Requests.Count(request => request.Method == "POST"));
    }

    [Theory]
    [InlineData(Dataset.Real)]
    [InlineData(Dataset.Synthetic)]
    public async Task SendNew_Dataset_AsksWhatThatOneHolds(Dataset dataset)
    {
        using var service = new FakeService(request => FakeService.Answer.Json(request.Method == "POST" ? Receipt : Nothing));
        using var client = new ServiceClient(service.Address);

        await new ReportSender(client, Catalogue.BuiltIn).SendNewAsync([new OutgoingReport(_folder.Write("abc", "a.csv"), "ben-tre", "2011")], dataset, _ => { }, Token);

        FakeService.Request[] requests = [.. service.Requests];
        Assert.Contains($"dataset={WireNames.Of(dataset)}", requests[0].Path, StringComparison.Ordinal);
        Assert.Equal(dataset == Dataset.Synthetic, requests[1].Path.EndsWith("?dataset=synthetic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendNew_SomeAreRefused_SendsTheOthersAndNamesThem()
    {
        using var service = new FakeService(request =>
            request.Method == "GET" ? FakeService.Answer.Json(Nothing)
            : request.Path.Contains("atlantis", StringComparison.Ordinal) ? FakeService.Answer.Problem(400, """{ "title": "Không có tỉnh này.", "code": "unknown-province" }""")
            : FakeService.Answer.Json(Receipt));
        using var client = new ServiceClient(service.Address);
        OutgoingReport[] reports = [.. Enumerable.Range(0, 9).Select(index => new OutgoingReport(_folder.Write($"{index}", $"{index}.csv"), index % 3 == 1 ? "atlantis" : "ben-tre", "2011"))];
        int told = 0;

        SendSummary summary = await new ReportSender(client, Catalogue.BuiltIn).SendNewAsync(reports, Dataset.Real, _ => told++, Token);

        Assert.Equal((6, 0), (summary.Sent, summary.Held));
        Assert.Equal(["atlantis/2011/1.csv", "atlantis/2011/4.csv", "atlantis/2011/7.csv"], summary.Failures.Select(failure => failure.Report.Label));
        Assert.All(summary.Failures, failure => Assert.Contains("[unknown-province]", failure.Message, StringComparison.Ordinal));
        Assert.Equal(9, told);
    }
}
