using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Hosting;

/// <summary>Takes the client's address and scheme from the proxy in front, where there is one (<see cref="HostingOptions.BehindProxy"/>).</summary>
public static class ProxyHeaders
{
    /// <summary>Adds it, behind the gate of triggers, which looks at the headers as they came.</summary>
    /// <param name="app">The app.</param>
    public static void UseProxyHeaders(this WebApplication app)
    {
        HostingOptions options = app.Services.GetRequiredService<IOptions<HostingOptions>>().Value;
        if (options.BehindProxy ?? options.IsFunctionsHost)
        {
            // One proxy, and the last entry, which it added itself: those before it are whatever the client sent.
            ForwardedHeadersOptions headers = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
            headers.KnownIPNetworks.Clear();
            headers.KnownProxies.Clear();
            app.UseForwardedHeaders(headers);
        }
    }
}
