using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Api;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Hosting.FunctionsHost;

/// <summary>Lets a request to a trigger's path through only if the Functions host itself sent it; all others are told that there is nothing.</summary>
/// <remarks>
/// The host forwards outside requests over the same connection, so none of these signs is enough alone: the handler's own address as <c>Host</c>, the
/// invocation's id, the host and nobody else as <c>User-Agent</c>, the exact request line, loopback, and no trace of a proxy in front of the host.
/// The first line of defense is the route of <c>Http/function.json</c>, with which the host refuses these paths itself.
/// </remarks>
/// <param name="next">The rest of the app.</param>
/// <param name="options">Says whether there is a Functions host, and which port it calls.</param>
public sealed class TriggerGate(RequestDelegate next, IOptions<HostingOptions> options)
{
    private const string InvocationId = "X-Azure-Functions-InvocationId";
    private const string HostProduct = "Azure-Functions-Host/";

    // What proxies and App Service's front end add, and what only a browser or a client of the API sends.
    private static readonly string[] OutsidePrefixes = ["X-Forwarded-", "X-Original-", "X-ARR-", "X-MS-CLIENT-", "X-AppService-", "CF-"];
    private static readonly string[] OutsideHeaders =
    [
        "Forwarded", "Via", "X-Real-IP", "Client-IP", "X-Client-IP", "X-Client-Port", "True-Client-IP", "Disguised-Host", "Was-Default-Hostname", "Max-Forwards",
        "X-Site-Deployment-Id", "Origin", "Referer", "Cookie", "Authorization", "X-Functions-Key",
    ];

    private readonly int? _port = options.Value.HandlerPort;

    /// <summary>Passes a request on or answers that there is nothing.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public Task InvokeAsync(HttpContext context) =>
        !TriggerNames.Own(context.Request.Path) || IsFromHost(context)
            ? next(context)
            : Problems.NotFound(context.Request.Path).ExecuteAsync(context);

    private bool IsFromHost(HttpContext context) =>
        _port is { } port
        && HttpMethods.IsPost(context.Request.Method)
        && TriggerNames.AreExactly(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
        && context.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && IsOwnAddress(context.Request.Host, port)
        && IsSentByHost(context.Request.Headers)
        && !context.Request.Headers.Any(header => IsFromOutside(header.Key));

    private static bool IsOwnAddress(HostString host, int port) =>
        host.Port == port && (host.Host is "127.0.0.1" or "localhost");

    private static bool IsSentByHost(IHeaderDictionary headers) =>
        Guid.TryParse(headers[InvocationId], out _)
        && headers.UserAgent is [{ } agent]
        && agent.StartsWith(HostProduct, StringComparison.Ordinal)
        && !agent.Contains(' ', StringComparison.Ordinal);

    private static bool IsFromOutside(string header) =>
        Array.Exists(OutsidePrefixes, prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(OutsideHeaders, outside => header.Equals(outside, StringComparison.OrdinalIgnoreCase));
}
