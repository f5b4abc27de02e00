using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Api;

public sealed class OpenApiTests : IAsyncDisposable
{
    private readonly TestApp _app = new() { Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "45629" } };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Document_EveryRoute_IsDescribed()
    {
        JsonElement paths = (await _app.CreateClient().GetJsonAsync("/openapi/v1.json")).GetProperty("paths");

        RouteEndpoint[] endpoints = [.. _app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("api/", StringComparison.Ordinal) || endpoint.RoutePattern.RawText.StartsWith("/api/", StringComparison.Ordinal))];
        Assert.True(endpoints.Length >= 14);
        foreach (RouteEndpoint endpoint in endpoints)
        {
            string path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            Assert.True(paths.TryGetProperty(path, out JsonElement operations), path);
            foreach (string method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                Assert.True(operations.TryGetProperty(method.ToLowerInvariant(), out JsonElement operation), $"{method} {path}");
                Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), $"{method} {path}");
            }
        }
    }

    [Fact]
    public async Task Document_Endpoint_SaysWhoMayCallIt()
    {
        JsonElement document = await _app.CreateClient().GetJsonAsync("/openapi/v1.json");

        JsonElement observations = document.GetProperty("paths").GetProperty("/api/observations").GetProperty("get");
        Assert.StartsWith("Access: province own, ministry all.", observations.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.True(observations.GetProperty("responses").TryGetProperty("401", out _) && observations.GetProperty("responses").TryGetProperty("403", out _));
        Assert.True(observations.GetProperty("security")[0].TryGetProperty("bearer", out _));
        Assert.Equal("http", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("type").GetString());
        Assert.False(document.GetProperty("paths").GetProperty("/api/health").GetProperty("get").TryGetProperty("security", out _));
    }

    [Fact]
    public async Task Document_Triggers_AreNotInIt()
    {
        JsonElement paths = (await _app.CreateClient().GetJsonAsync("/openapi/v1.json")).GetProperty("paths");

        Assert.DoesNotContain(paths.EnumerateObject(), path => !path.Name.StartsWith("/api/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_ListOfSubmissions_NamesItsParameters()
    {
        JsonElement paths = (await _app.CreateClient().GetJsonAsync("/openapi/v1.json")).GetProperty("paths");

        IEnumerable<string?> names = paths.GetProperty("/api/submissions").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Equal(["province", "period", "processing", "standing", "review", "dataset", "blob", "outdated", "limit", "after"], names);
    }
}
