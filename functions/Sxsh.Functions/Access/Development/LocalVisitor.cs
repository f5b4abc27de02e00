using System.Net;

namespace Sxsh.Functions.Access.Development;

/// <summary>Keeps development sign-in for visitors on this very machine, should the service listen on a network.</summary>
public static class LocalVisitor
{
    private static readonly string[] SignsOfProxies = ["X-Forwarded-For", "X-Original-For", "Forwarded", "Via"];

    /// <summary>Tells whether a request was made on this machine.</summary>
    /// <param name="context">The request.</param>
    /// <returns><see langword="false"/> if it came over a network or through a proxy, or names the service otherwise than by this machine's own names (another site's name can be made to lead here).</returns>
    public static bool Made(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && context.Request.Host.Host is ("localhost" or "127.0.0.1" or "[::1]")
        && !Array.Exists(SignsOfProxies, context.Request.Headers.ContainsKey);
}
