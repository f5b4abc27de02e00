using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class HealthTests
{
    [Fact]
    public async Task GetHealth_StorageAnswers_IsHealthy()
    {
        await using TestApp app = new();
        HttpClient client = app.CreateClient();
        await Until.True(() => app.Get<Sxsh.Functions.Hosting.StorageWatch>().Ready.IsCompleted);

        HttpResponseMessage response = await client.GetAsync("/api/health");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement health = await response.JsonAsync();
        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Equal("ok", health.GetProperty("storage").GetString());
        Assert.Equal("standalone", health.GetProperty("host").GetString());
        Assert.True(health.GetProperty("icu").GetBoolean());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("province")]
    public async Task GetHealth_NeitherMinistryNorOperator_SaysOnlyWhetherItIsWell(string? role)
    {
        await using TestApp app = new() { SignedInAs = role };

        JsonElement health = await (await app.CreateClient().GetAsync("/api/health")).JsonAsync();

        Assert.Equal(["status", "storage"], health.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task GetHealth_FunctionsHost_SaysSo()
    {
        await using TestApp app = new() { Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "45629" } };

        JsonElement health = await (await app.CreateClient().GetAsync("/api/health")).JsonAsync();

        Assert.Equal("functions", health.GetProperty("host").GetString());
    }
}
