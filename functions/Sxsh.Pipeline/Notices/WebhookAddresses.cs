using System.Net;
using System.Net.Sockets;

namespace Sxsh.Pipeline.Notices;

/// <summary>Which addresses a webhook may lead to: those of the open internet, so that nobody can make the service call what only it can reach.</summary>
public static class WebhookAddresses
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Tells whether an address is one of the open internet.</summary>
    /// <param name="address">The address.</param>
    /// <returns><see langword="false"/> for loopback, private, link-local, shared, multicast, reserved and documentation addresses, for those that wrap others, and for the platform's own.</returns>
    public static bool IsOpen(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(Closed, network => network.Contains(plain));
    }

    /// <summary>Tells whether a webhook may have an address; where its name leads is asked again at each sending.</summary>
    /// <param name="url">The address.</param>
    /// <param name="isDevelopment">Whether http and addresses of this machine are taken.</param>
    /// <returns><see langword="true"/> if it may.</returns>
    public static bool MayBe(Uri url, bool isDevelopment) =>
        url.IsAbsoluteUri
        && (url.Scheme == Uri.UriSchemeHttps || (isDevelopment && url.Scheme == Uri.UriSchemeHttp))
        && url.UserInfo.Length == 0
        && url.Fragment.Length == 0
        && url.AbsoluteUri.Length <= 2000
        && (isDevelopment || (url.HostNameType == UriHostNameType.Dns && url.Host.Contains('.', StringComparison.Ordinal) && !url.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase) && !url.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)) || (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 && IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? literal) && IsOpen(literal)));
}
