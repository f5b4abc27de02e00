using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sxsh.Functions.Access.Keys;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Keys;

/// <summary>Keys over HTTP: made, used in three ways, narrowed, expired, revoked.</summary>
public sealed class KeyApiTests : IAsyncDisposable
{
    private readonly TestApp _app = NewApp();
    private readonly HttpClient _ministry;

    public KeyApiTests()
    {
        _ministry = _app.CreateClient();
        _ministry.SignIn("ministry");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Create_Key_IsShownOnceAndKeptByItsHash()
    {
        HttpResponseMessage response = await _ministry.PostAsJsonAsync("/api/keys", new { name = "Power BI của Vụ", role = "ministry" });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        JsonElement made = await response.JsonAsync();
        string key = made.GetProperty("key").GetString()!;
        Assert.Equal($"/api/keys/{made.GetProperty("id").GetString()}", response.Headers.Location?.ToString());
        string listed = await _ministry.GetStringAsync("/api/keys");
        Assert.Contains("Power BI của Vụ", listed, StringComparison.Ordinal);
        Assert.True(KeyText.TryParse(key, out KeyText text));
        Assert.DoesNotContain(text.Secret, listed, StringComparison.Ordinal);
        AccessKey kept = (await _app.Stores.Keys.FindAsync(text.Id, CancellationToken.None))!;
        Assert.DoesNotContain(text.Secret, JsonSerializer.Serialize(kept), StringComparison.Ordinal);
        Assert.Equal(text.HashOfSecret(), kept.SecretHash);
        Assert.Equal((true, "Kiểm thử"), (kept.IsReadOnly, kept.CreatedBy.Name));
        Assert.InRange(kept.ExpiresAt - kept.CreatedAt, TimeSpan.FromDays(90), TimeSpan.FromDays(91));
    }

    [Fact]
    public async Task Use_AsBearerHeaderOrPassword_IsTheMinistry()
    {
        string key = await KeyAsync(new { name = "x", role = "ministry" });
        foreach ((string name, string value) in Ways(key))
        {
            using HttpClient client = Client(name, value);
            JsonElement access = await client.GetJsonAsync("/api/access");

            Assert.Equal(("ministry", "x"), (access.GetProperty("role").GetString(), access.GetProperty("name").GetString()));
            Assert.Equal(JsonValueKind.Null, access.GetProperty("antiforgery").ValueKind);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/observations")).StatusCode);
        }

        Assert.NotNull((await _ministry.GetJsonAsync("/api/keys")).GetProperty("items")[0].GetProperty("lastUsedOn").GetString());
    }

    [Fact]
    public async Task Use_InTheAddress_IsNobody()
    {
        string key = await KeyAsync(new { name = "x", role = "ministry" });
        using HttpClient client = _app.CreateClient();

        foreach (string parameter in new[] { "key", "code", "access_token", "api_key", "X-Api-Key" })
        {
            await (await client.GetAsync($"/api/observations?{parameter}={key}")).ProblemAsync(HttpStatusCode.Unauthorized, "sign-in-required");
        }
    }

    [Fact]
    public async Task Use_ForgedKeys_AreRefused()
    {
        string key = await KeyAsync(new { name = "x", role = "ministry" });
        Assert.True(KeyText.TryParse(key, out KeyText text));
        string[] forged =
        [
            (text with { Secret = KeyText.New().Secret }).ToString(),
            (text with { Id = KeyText.New().Id }).ToString(),
            KeyText.New().ToString(),
            key[..^1] + (key[^1] == '0' ? '1' : '0'),
            key + key,
            "sxsh_",
        ];
        foreach ((string name, string value) in forged.SelectMany(Ways))
        {
            using HttpClient client = Client(name, value);
            await (await client.GetAsync("/api/observations")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
        }
    }

    [Fact]
    public async Task Use_TwoCredentials_AreRefused()
    {
        string key = await KeyAsync(new { name = "x", role = "ministry" });
        using HttpClient client = Client(KeySource.Header, key);
        client.SignIn("ministry");

        await (await client.GetAsync("/api/observations")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    [Fact]
    public async Task Use_ReadOnlyKey_ReadsAndChangesNothing()
    {
        using HttpClient client = Client(KeySource.Header, await KeyAsync(new { name = "x", role = "ministry" }));

        await (await client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.Forbidden, "key-scope");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/submissions")).StatusCode);
        Assert.Equal(0, (await client.GetJsonAsync("/api/ledger")).GetProperty("received").GetInt32());
    }

    [Fact]
    public async Task Use_KeyForSomeEndpoints_CallsNoOther()
    {
        using HttpClient client = Client(KeySource.Header, await KeyAsync(new { name = "x", role = "ministry", readOnly = false, endpoints = new[] { "ListObservations", "CheckReport" } }));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/observations")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/check?fileName=a.csv", Calls.Body(Samples.BenTre))).StatusCode);
        await (await client.GetAsync("/api/submissions")).ProblemAsync(HttpStatusCode.Forbidden, "key-scope");
        await (await client.PostAsync("/api/reports/ben-tre/2011/a.csv", Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.Forbidden, "key-scope");
    }

    [Fact]
    public async Task Use_KeyOfAProvince_UploadsForItselfAlone()
    {
        using HttpClient client = Client(KeySource.Header, await KeyAsync(new { name = "x", role = "province", provinces = new[] { "ben-tre" }, readOnly = false }));

        await client.UploadAsync("ben-tre", "2011", "a.csv", Samples.BenTre);
        await (await client.PostAsync("/api/reports/soc-trang/2011/a.csv", Calls.Body(Samples.BenTre))).ProblemAsync(HttpStatusCode.Forbidden, "other-province");

        JsonElement access = await client.GetJsonAsync("/api/access");
        Assert.Equal(["34-86", "63-83"], access.GetProperty("areas").EnumerateArray().Select(area => area.GetString()));
    }

    [Fact]
    public async Task Revoke_Key_IsRefusedHereAtOnceAndElsewhereWithinFiveSeconds()
    {
        ManualTime time = new(TimeProvider.System.GetUtcNow());
        await using TestApp here = NewApp(time);
        await using TestApp elsewhere = new() { Environment = "Development", SignedInAs = null, Stores = here.Stores, Changes = { Clock(time) } };
        using HttpClient ministry = here.CreateClient();
        ministry.SignIn("ministry");
        JsonElement made = await (await ministry.PostAsJsonAsync("/api/keys", new { name = "x", role = "ministry" })).JsonAsync();
        using HttpClient first = Client(here, KeySource.Header, made.GetProperty("key").GetString()!);
        using HttpClient second = Client(elsewhere, KeySource.Header, made.GetProperty("key").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/api/ledger")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/api/ledger")).StatusCode);

        JsonElement revoked = await (await ministry.DeleteAsync($"/api/keys/{made.GetProperty("id").GetString()}")).JsonAsync();

        Assert.Equal("revoked", revoked.GetProperty("state").GetString());
        await (await first.GetAsync("/api/ledger")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
        time.Advance(KeyRing.Freshness);
        await (await second.GetAsync("/api/ledger")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
        await (await ministry.DeleteAsync("/api/keys/khong-co")).ProblemAsync(HttpStatusCode.NotFound, "key-not-found");
    }

    [Fact]
    public async Task CreateAndRevoke_AreToldToTheAuditTrail()
    {
        Assert.True(KeyText.TryParse(await KeyAsync(new { name = "Power BI", role = "province", provinces = new[] { "ben-tre" } }), out KeyText text));
        await _ministry.DeleteAsync($"/api/keys/{text.Id}");
        await _ministry.DeleteAsync($"/api/keys/{text.Id}");

        AuditEvent[] events = [.. (await _app.Stores.Outbox.ListAsync(AuditChain.System, CancellationToken.None).ToListAsync()).Select(waiting => waiting.Event).OrderBy(each => each.Action)];
        Assert.Equal([AuditAction.KeyMade, AuditAction.KeyRevoked], events.Select(each => each.Action));
        Assert.All(events, each => Assert.Equal((text.Id, "Kiểm thử", "34-86 63-83"), (each.Subject.Id, each.Actor.Name, each.Details["areas"])));
        Assert.DoesNotContain(text.Secret, string.Join(' ', events.Select(each => each.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_ExpiredKey_IsRefused()
    {
        ManualTime time = new(TimeProvider.System.GetUtcNow());
        await using TestApp app = NewApp(time);
        using HttpClient ministry = app.CreateClient();
        ministry.SignIn("ministry");
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().AddHours(7).DateTime);
        JsonElement made = await (await ministry.PostAsJsonAsync("/api/keys", new { name = "x", role = "ministry", expiresOn = today })).JsonAsync();
        using HttpClient client = Client(app, KeySource.Header, made.GetProperty("key").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/ledger")).StatusCode);

        time.Advance(TimeSpan.FromHours(24));

        await (await client.GetAsync("/api/ledger")).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    [Fact]
    public async Task Create_WithAKey_IsRefused()
    {
        using HttpClient client = Client(KeySource.Header, await KeyAsync(new { name = "x", role = "ministry", readOnly = false }));

        await (await client.PostAsJsonAsync("/api/keys", new { name = "y", role = "ministry" })).ProblemAsync(HttpStatusCode.Forbidden, "keys-by-people-only");
        await (await client.DeleteAsync("/api/keys/x")).ProblemAsync(HttpStatusCode.Forbidden, "keys-by-people-only");
        Assert.Equal(1, (await client.GetJsonAsync("/api/keys")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("province", "ben-tre")]
    [InlineData("operator", null)]
    public async Task Keys_OtherRoles_AreRefused(string role, string? province)
    {
        using HttpClient client = _app.CreateClient();
        client.SignIn(role, province);

        await (await client.GetAsync("/api/keys")).ProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        await (await client.PostAsJsonAsync("/api/keys", new { name = "y", role = "ministry" })).ProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        await (await client.DeleteAsync("/api/keys/x")).ProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
    }

    [Theory]
    [InlineData("""{ "role": "ministry" }""", "name")]
    [InlineData("""{ "name": " ", "role": "ministry" }""", "name")]
    [InlineData("""{ "name": "a\u0007", "role": "ministry" }""", "name")]
    [InlineData("""{ "name": "x" }""", "role")]
    [InlineData("""{ "name": "x", "role": "public" }""", "role")]
    [InlineData("""{ "name": "x", "role": "king" }""", "role")]
    [InlineData("""{ "name": "x", "role": "province" }""", "provinces")]
    [InlineData("""{ "name": "x", "role": "ministry", "provinces": ["ben-tre"] }""", "provinces")]
    [InlineData("""{ "name": "x", "role": "province", "provinces": ["atlantis"] }""", "province")]
    [InlineData("""{ "name": "x", "role": "province", "provinces": [""] }""", "provinces")]
    [InlineData("""{ "name": "x", "role": "ministry", "endpoints": ["NoSuch"] }""", "endpoints")]
    [InlineData("""{ "name": "x", "role": "ministry", "expiresOn": "2020-01-01" }""", "expiresOn")]
    [InlineData("""{ "name": "x", "role": "ministry", "expiresOn": "2199-01-01" }""", "expiresOn")]
    public async Task Create_WrongValue_NamesIt(string body, string parameter)
    {
        HttpResponseMessage response = await _ministry.PostAsync("/api/keys", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(parameter, (await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter")).GetProperty("parameter").GetString());
        Assert.Equal(0, (await _ministry.GetJsonAsync("/api/keys")).GetProperty("items").GetArrayLength());
    }

    private static TestApp NewApp() => new() { Environment = "Development", SignedInAs = null };

    private static TestApp NewApp(TimeProvider time) => new() { Environment = "Development", SignedInAs = null, Changes = { Clock(time) } };

    private static Action<IServiceCollection> Clock(TimeProvider time) => services => services.Replace(ServiceDescriptor.Singleton(time));

    private static IEnumerable<(string Name, string Value)> Ways(string key) =>
    [
        ("Authorization", $"Bearer {key}"),
        (KeySource.Header, key),
        ("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"power-bi:{key}"))}"),
    ];

    private static HttpClient Client(TestApp app, string name, string value)
    {
        HttpClient client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return client;
    }

    private HttpClient Client(string name, string value) => Client(_app, name, value);

    private async Task<string> KeyAsync<T>(T wish)
    {
        HttpResponseMessage response = await _ministry.PostAsJsonAsync("/api/keys", wish);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.JsonAsync()).GetProperty("key").GetString()!;
    }
}
