using System.Net;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Api;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("GET", "/api/none")]
    [InlineData("GET", "/api")]
    [InlineData("POST", "/api/none")]
    [InlineData("POST", "/")]
    [InlineData("GET", "/none.js")]
    [InlineData("GET", "/none")]
    public async Task Send_NoSuchAddress_Is404(string method, string path)
    {
        await using TestApp app = new();

        HttpResponseMessage response = await app.CreateClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Send_WrongMethod_Is405()
    {
        await using TestApp app = new();

        HttpResponseMessage response = await app.CreateClient().DeleteAsync("/api/ledger");

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Send_SomethingBreaks_Is500WithoutATrace()
    {
        await using TestApp app = new() { Stores = Broken(isReachable: true) };

        HttpResponseMessage response = await app.CreateClient().GetAsync("/api/submissions/real~63-83~2011~a.csv~0001/original");

        await response.ProblemAsync(HttpStatusCode.InternalServerError, "internal-error");
    }

    [Fact]
    public async Task Send_StorageAway_Is503()
    {
        await using TestApp app = new() { Stores = Broken(isReachable: false) };

        HttpResponseMessage response = await app.CreateClient().GetAsync("/api/ledger");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "storage-away");
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private static Stores Broken(bool isReachable)
    {
        Stores stores = FaultyStores.Memory();
        return stores with { Ledger = new FaultyLedger(), Setup = new SwitchedSetup { IsAway = !isReachable } };
    }
}
