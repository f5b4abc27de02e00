using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sxsh.Functions.Api;

namespace Sxsh.Functions.Access.Limits;

/// <summary>Refuses a request whose caller has made too many. Stands behind the gate, so that it knows the caller and what was refused anyway costs nothing.</summary>
/// <param name="next">The rest of the app.</param>
/// <param name="limits">Which limits hold.</param>
/// <param name="counts">What was counted.</param>
/// <param name="logger">Where refusals are told.</param>
public sealed partial class LimitGate(RequestDelegate next, LimitTable limits, RequestCounts counts, ILogger<LimitGate> logger)
{
    private const int NetworkBytes = 8;

    /// <summary>Passes a request on or refuses it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint
            && await ReachedAsync(context, endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName) is { } reached)
        {
            await RefuseAsync(context, reached);
            return;
        }

        await next(context);
    }

    private async ValueTask<LimitReached?> ReachedAsync(HttpContext context, string? endpoint)
    {
        Caller caller = Caller.Of(context);
        IReadOnlyList<RequestLimit> holding = limits.Of(endpoint, context.Request.Method, caller.IsSignedIn);
        return holding.Count == 0 ? null : await counts.TryTakeAsync(caller.IsSignedIn ? caller.Actor.Id : AddressOf(context.Connection.RemoteIpAddress), holding, context.RequestAborted);
    }

    private Task RefuseAsync(HttpContext context, LimitReached reached)
    {
        Log.Refused(logger, reached.Limit.Name);
        long seconds = Math.Max(1, (long)Math.Ceiling(reached.RetryAfter.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        string most = reached.Limit.Most.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');
        string stretch = reached.Limit.Window > TimeSpan.FromHours(1) ? "mỗi ngày" : "mỗi phút";
        return Problems.Of(Problems.TooManyRequests, $"Đã vượt quá {most} lượt gọi {stretch}. Hãy chờ {seconds.ToString(CultureInfo.InvariantCulture)} giây rồi thử lại; các tệp đã nộp không bị ảnh hưởng.").ExecuteAsync(context);
    }

    // One who has an IPv6 network has more addresses than can be counted.
    private static string AddressOf(IPAddress? address)
    {
        IPAddress known = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
        return known.AddressFamily == AddressFamily.InterNetworkV6
            ? "address:" + Convert.ToHexStringLower(known.GetAddressBytes().AsSpan(0, NetworkBytes))
            : "address:" + known;
    }

    private static partial class Log
    {
        [LoggerMessage(1321, LogLevel.Warning, "A request was refused: its caller has reached the limit {Limit}.")]
        public static partial void Refused(ILogger logger, string limit);
    }
}
