using System.Net;
using System.Net.Sockets;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Finds a port that nobody listens on.</summary>
public static class FreePort
{
    public static int Find()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
