using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Limits;

/// <summary>Limits over HTTP, with two instances over one store.</summary>
public sealed class LimitApiTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(TimeProvider.System.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    [Fact]
    public async Task Checks_TwoInstances_ShareOneLimitAndSayWhenToComeBack()
    {
        ManualTime time = new(Now);
        Stores stores = MemoryStores.Create(TimeProvider.System);
        await using TestApp first = NewApp(stores, time, "ChecksPerMinute");
        await using TestApp second = NewApp(stores, time, "ChecksPerMinute");

        HttpResponseMessage[] answers = await CheckAsync(first, second, "ministry", null, 20);

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 6, 7);
        HttpResponseMessage refused = answers[^1];
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter?.Delta);
        Assert.True(refused.Headers.CacheControl?.NoStore);
        JsonElement problem = await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Contains("6 lượt gọi mỗi phút", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await CheckAsync(first, second, "province", "ben-tre", 1))[0].StatusCode);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await CheckAsync(first, second, "ministry", null, 1))[0].StatusCode);
    }

    [Fact]
    public async Task Uploads_TwoInstancesOverAzurite_ShareOneLimitADay()
    {
        ManualTime time = new(Now);
        string storage = (await azurite.NewAccountAsync()).ConnectionString;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = storage });
        await stores.Setup.EnsureAsync(CancellationToken.None);
        await using TestApp first = NewApp(stores, time, "UploadsPerDay");
        await using TestApp second = NewApp(StorageAccount.Open(new StorageSettings { ConnectionString = storage }), time, "UploadsPerDay");
        HttpClient[] clients = [first.CreateClient(), second.CreateClient()];
        Array.ForEach(clients, client => client.SignIn("province", "ben-tre"));
        int taken = 0;
        for (int i = 0; i < 16; i++)
        {
            HttpResponseMessage answer = await clients[i % 2].PostAsync($"/api/reports/ben-tre/2011/{i}.csv", Calls.Body(Samples.BenTre));
            taken += answer.StatusCode == HttpStatusCode.Accepted ? 1 : 0;
            Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.TooManyRequests);
        }

        Assert.InRange(taken, 6, 7);
        Assert.Equal(taken, await stores.Uploads.ListAsync(CancellationToken.None).CountAsync());
        time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.Accepted, (await clients[0].PostAsync("/api/reports/ben-tre/2011/x.csv", Calls.Body(Samples.BenTre))).StatusCode);
    }

    [Fact]
    public async Task Reads_NotSignedIn_AreCountedByAddress()
    {
        Stores stores = MemoryStores.Create(TimeProvider.System);
        ManualTime time = new(Now);
        await using TestApp here = NewApp(stores, time, "AnonymousReadsPerMinute", "203.0.113.7");
        await using TestApp there = NewApp(stores, time, "AnonymousReadsPerMinute", "203.0.113.8");
        using HttpClient client = here.CreateClient();
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/indicators")).StatusCode);
        }

        await (await client.GetAsync("/api/indicators")).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.CreateClient().GetAsync("/api/indicators")).StatusCode);
        client.SignIn("ministry");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/indicators")).StatusCode);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", HttpStatusCode.OK)]
    public async Task Reads_OneNetworkOfIPv6_IsOneCaller(string first, string second, HttpStatusCode status)
    {
        Stores stores = MemoryStores.Create(TimeProvider.System);
        ManualTime time = new(Now);
        await using TestApp one = NewApp(stores, time, "AnonymousReadsPerMinute", first);
        await using TestApp other = NewApp(stores, time, "AnonymousReadsPerMinute", second);
        for (int i = 0; i < 6; i++)
        {
            await one.CreateClient().GetAsync("/api/indicators");
        }

        HttpClient client = other.CreateClient();
        await client.GetAsync("/api/indicators");

        Assert.Equal(status, (await client.GetAsync("/api/indicators")).StatusCode);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.TooManyRequests)]
    public async Task Reads_ForwardedAddress_IsBelievedBehindAProxyOnly(bool isBehindProxy, HttpStatusCode status)
    {
        await using TestApp app = NewApp(MemoryStores.Create(TimeProvider.System), new ManualTime(Now), "AnonymousReadsPerMinute", "127.0.0.1");
        app.Settings["Hosting:BehindProxy"] = isBehindProxy ? "true" : null;
        using HttpClient client = app.CreateClient();
        HttpStatusCode last = default;
        for (int i = 0; i < 8; i++)
        {
            // What the client itself put before the proxy's entry is never looked at.
            using HttpRequestMessage request = new(HttpMethod.Get, "/api/indicators");
            request.Headers.Add("X-Forwarded-For", $"198.51.100.1, 203.0.113.{i}:4711");
            last = (await client.SendAsync(request)).StatusCode;
        }

        Assert.Equal(status, last);
    }

    private static TestApp NewApp(Stores stores, TimeProvider time, string limit) => NewApp(stores, time, limit, null);

    private static TestApp NewApp(Stores stores, TimeProvider time, string limit, string? caller) => new()
    {
        Environment = "Development", SignedInAs = null,
        Stores = stores,
        Caller = caller is null ? null : IPAddress.Parse(caller),
        Settings = { [$"Limits:{limit}"] = "6" },
        Changes = { services => services.Replace(ServiceDescriptor.Singleton(time)) },
    };

    private static async Task<HttpResponseMessage[]> CheckAsync(TestApp first, TestApp second, string role, string? province, int times)
    {
        HttpClient[] clients = [first.CreateClient(), second.CreateClient()];
        Array.ForEach(clients, client => client.SignIn(role, province));
        List<HttpResponseMessage> answers = [];
        for (int i = 0; i < times; i++)
        {
            answers.Add(await clients[i % 2].PostAsync("/api/check?fileName=a.csv", Calls.Body(Samples.BenTre)));
        }

        return [.. answers];
    }
}
