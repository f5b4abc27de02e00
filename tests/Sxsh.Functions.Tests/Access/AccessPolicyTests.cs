using Microsoft.AspNetCore.Routing;
using Sxsh.Functions.Access;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Access;

/// <summary>The table and the endpoints that are mapped are the same set.</summary>
public sealed class AccessPolicyTests : IAsyncDisposable
{
    private readonly TestApp _app = new() { Environment = "Development", Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "45629" } };

    private IEnumerable<RouteEndpoint> Endpoints => _app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Rules_EveryMappedEndpoint_HasARow()
    {
        string[] without = [.. Endpoints.Where(endpoint => AccessPolicy.Of(NameOf(endpoint)).Count == 0).Select(endpoint => $"{NameOf(endpoint) ?? "(no name)"} {endpoint.RoutePattern.RawText}")];

        Assert.True(without.Length == 0, "Add a row to AccessPolicy, or WithName to the endpoint: " + string.Join(", ", without));
        Assert.True(Endpoints.Count() >= 20);
    }

    [Fact]
    public void Rules_EveryRow_IsOfAMappedEndpoint() =>
        Assert.Empty(AccessPolicy.Rules.Select(rule => rule.Endpoint).Except(Endpoints.Select(NameOf)));

    [Fact]
    public void Rules_Own_SaysWhoseReportsItIsAbout() =>
        Assert.DoesNotContain(AccessPolicy.Rules, rule => rule.Area == AreaSource.Nowhere && Roles(rule).Contains(AccessLevel.Own));

    [Fact]
    public void Rules_OwnIsForProvinces() =>
        Assert.DoesNotContain(AccessPolicy.Rules, rule => AccessLevel.Own == rule.Public || AccessLevel.Own == rule.Ministry || AccessLevel.Own == rule.Operator);

    [Fact]
    public void Rules_SourceOfAreas_IsInTheRoute()
    {
        foreach (RouteEndpoint endpoint in Endpoints)
        {
            string[] parameters = [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)];
            AreaSource area = AccessPolicy.Of(NameOf(endpoint))[0].Area;

            Assert.True(parameters.Contains("province") == (area == AreaSource.Route), $"{NameOf(endpoint)} takes its province from {area}");
            Assert.True(area != AreaSource.Submission || parameters.Contains("id"), $"{NameOf(endpoint)} has no id");
        }
    }

    [Fact]
    public void Rules_Notes_AreWritten() =>
        Assert.All(AccessPolicy.Rules, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Reason) || string.IsNullOrWhiteSpace(rule.Vietnamese), rule.Endpoint));

    private static IEnumerable<AccessLevel> Roles(AccessRule rule) => Enum.GetValues<Role>().Select(rule.LevelOf);

    private static string? NameOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
