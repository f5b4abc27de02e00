using Sxsh.Cli.Running;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Running;

public sealed class SampleUploadTests : IDisposable
{
    private const string Receipt = """{ "id": "u1", "blob": "ben-tre/2011/u1/a.csv" }""";
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
        SampleReport sample = new(_folder.Write("abc", "a.csv"), "ben-tre", "2011");

        int count = await new SampleUpload(client, Catalogue.BuiltIn).SendNewAsync([sample], _ => { }, Token);

        Assert.Equal(sent, count);
        Assert.Equal(sent, service.Requests.Count(request => request.Method == "POST"));
    }
}
