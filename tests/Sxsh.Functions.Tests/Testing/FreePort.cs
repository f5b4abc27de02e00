using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Finds a port that nobody listens on.</summary>
public static class FreePort
{
    // Below the range from which systems take the ports of outgoing connections, so that none of those takes it before it is used.
    private const int First = 20_000;
    private const int End = 32_000;

    // A port that was handed out is free until its service has started, or is down between two kills.
    private static readonly ConcurrentDictionary<int, byte> HandedOut = new();

    public static int Find()
    {
        while (true)
        {
            int port = Random.Shared.Next(First, End);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port);
                listener.Start();
                if (HandedOut.TryAdd(port, 0))
                {
                    return port;
                }
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }
}
