using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Sxsh.Functions.Access;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>What the table does not know does not exist, for nobody.</summary>
public sealed class AccessGateTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private bool _passed;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("DeleteEverything")]
    [InlineData("listsubmissions")]
    public async Task Invoke_EndpointWithoutARow_IsNotThere(string? name)
    {
        Assert.Equal(StatusCodes.Status404NotFound, await InvokeAsync(Route(name)));
        Assert.False(_passed);
    }

    [Fact]
    public async Task Invoke_EndpointWithARow_IsThere()
    {
        await InvokeAsync(Route("ListSubmissions"));

        Assert.True(_passed);
    }

    [Fact]
    public async Task Invoke_EndpointThatIsNoRouteButHasData_IsNotThere()
    {
        Assert.Equal(StatusCodes.Status404NotFound, await InvokeAsync(new Endpoint(null, new EndpointMetadataCollection(new EndpointNameMetadata("x")), "x")));
        Assert.False(_passed);
    }

    [Fact]
    public async Task Invoke_PagesAndWhatRoutingAnswers_PassThrough()
    {
        await InvokeAsync(null);
        Assert.True(_passed);

        _passed = false;
        await InvokeAsync(new Endpoint(null, EndpointMetadataCollection.Empty, "405 HTTP Method Not Supported"));
        Assert.True(_passed);
    }

    private static RouteEndpoint Route(string? name) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/x"), 0, name is null ? EndpointMetadataCollection.Empty : new EndpointMetadataCollection(new EndpointNameMetadata(name)), name);

    private async Task<int> InvokeAsync(Endpoint? endpoint)
    {
        DefaultHttpContext context = new() { RequestServices = _app.Services };
        context.Request.Headers.Authorization = "Bearer " + TestIssuer.Shared.Token("ministry");
        context.SetEndpoint(endpoint);
        AccessGate gate = ActivatorUtilities.CreateInstance<AccessGate>(_app.Services, (RequestDelegate)(_ =>
        {
            _passed = true;
            return Task.CompletedTask;
        }));
        await gate.InvokeAsync(context);
        return context.Response.StatusCode;
    }
}
