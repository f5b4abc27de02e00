using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Sxsh.Pipeline.Storage.Tables;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Tables;

public sealed class TableServiceClientTests(AzuriteFixture azurite)
{
    private const string Key = "c2VjcmV0";

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Send_ServiceIsBusyTwice_TriesAgainWithBodyAndNewSignature(HttpStatusCode status)
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        using var handler = new StubHandler(new SocketsHttpHandler(), status, status);
        TableClient table = new TableServiceClient(account.ConnectionString, Options(handler)).GetTableClient("Things");

        await table.CreateIfNotExistsAsync(Samples.Token);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "Bến Tre" }, Samples.Token);

        Assert.Equal("Bến Tre", (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Samples.Token)).Value!.GetString("A"));
        Assert.Equal(3 + 1 + 1, handler.Sent.Count);
        Assert.All(handler.Sent, request => Assert.StartsWith("SharedKeyLite ", Assert.Single(request.Headers.GetValues("Authorization")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_ServiceStaysBusy_GivesUpAndTellsTheStatus()
    {
        using var handler = StubHandler.Always(HttpStatusCode.ServiceUnavailable, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"busy"}}}""");
        TableClient table = new TableServiceClient($"AccountName=a;AccountKey={Key}", Options(handler)).GetTableClient("Things");

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Samples.Token));

        Assert.Equal((503, "ServerBusy"), (exception.Status, exception.ErrorCode));
        Assert.Equal(4, handler.Sent.Count);
    }

    [Fact]
    public async Task Send_AnswerIsAGatewaysPage_TellsTheStatus()
    {
        using var handler = StubHandler.Always(HttpStatusCode.Forbidden, "<html>no</html>");
        TableClient table = new TableServiceClient($"AccountName=a;AccountKey={Key}", Options(handler)).GetTableClient("Things");

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Samples.Token));

        Assert.Equal(403, exception.Status);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Submit_AnswerIsNoMultipart_Throws()
    {
        using var handler = StubHandler.Always(HttpStatusCode.Accepted, "<html>welcome</html>");
        TableClient table = new TableServiceClient($"AccountName=a;AccountKey={Key}", Options(handler)).GetTableClient("Things");

        await Assert.ThrowsAsync<FormatException>(() =>
            table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "r"))], Samples.Token));
    }

    [Fact]
    public async Task Send_WrongKey_Fails403()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        TableClient table = new TableServiceClient(account.TableEndpoint, new TableSharedKeyCredential(account.Name, Key), new TableClientOptions()).GetTableClient("Things");

        RequestFailedException exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync(Samples.Token));

        Assert.Equal(403, exception.Status);
    }

    [Theory]
    [InlineData("AccountName=acc;AccountKey=c2VjcmV0", "https://acc.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=acc;AccountKey=c2VjcmV0;EndpointSuffix=core.example", "http://acc.table.core.example/")]
    [InlineData(" accountname = x ;AccountName=acc; AccountKey=c2VjcmV0 ;TableEndpoint=http://127.0.0.1:9/acc/;", "http://127.0.0.1:9/acc/")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/")]
    public async Task Send_ConnectionString_GoesToItsEndpoint(string connectionString, string address)
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, """{"value":[]}""");
        TableClient table = new TableServiceClient(connectionString, Options(handler)).GetTableClient("Things");

        await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).ToListAsync(Samples.Token);

        Assert.Equal(address + "Things()", Assert.Single(handler.Sent).RequestUri?.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AccountName=acc")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("AccountName=acc;AccountKey=not base64")]
    [InlineData("geheim")]
    public void New_ConnectionStringIsIncomplete_ThrowsWithoutRepeatingIt(string connectionString)
    {
        FormatException exception = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString, new TableClientOptions()));

        Assert.DoesNotContain("geheim", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SharedKey_SignsDateAndPathAsSent()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, "{}");
        TableClient table = new TableServiceClient($"AccountName=acc;AccountKey={Key}", Options(handler)).GetTableClient("Things");

        await table.GetEntityIfExistsAsync<TableEntity>("Bến Tre", "a'b", null, Samples.Token);

        HttpRequestMessage request = Assert.Single(handler.Sent);
        const string Path = "/Things(PartitionKey='B%E1%BA%BFn%20Tre',RowKey='a%27%27b')";
        string date = Assert.Single(request.Headers.GetValues("x-ms-date"));
        byte[] signature = HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes($"{date}\n/acc{Path}"));
        Assert.Equal(Path, request.RequestUri?.AbsolutePath);
        Assert.Equal($"SharedKeyLite acc:{Convert.ToBase64String(signature)}", Assert.Single(request.Headers.GetValues("Authorization")));
    }

    [Fact]
    public async Task Send_TokenCredential_ShowsATokenForStorage()
    {
        using var handler = StubHandler.Always(HttpStatusCode.OK, """{"value":[]}""");
        var credential = new FixedToken();
        TableClient table = new TableServiceClient(new Uri("https://acc.table.core.windows.net"), credential, Options(handler)).GetTableClient("Things");

        await table.QueryAsync<TableEntity>(null, null, null, Samples.Token).ToListAsync(Samples.Token);

        Assert.Equal("Bearer secret", Assert.Single(Assert.Single(handler.Sent).Headers.GetValues("Authorization")));
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    private static TableClientOptions Options(HttpMessageHandler handler)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(handler) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        return options;
    }

    private sealed class FixedToken : TokenCredential
    {
        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("secret", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
