using System.Net;
using System.Net.Sockets;

namespace Sxsh.Cli.Running;

/// <summary>Ports of this machine's loopback address.</summary>
internal static class LocalPorts
{
    /// <summary>Tells whether a program could listen on the port now.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <param name="reason">Why not, in a few words; <see langword="null"/> where it could.</param>
    /// <returns><see langword="true"/> if it could.</returns>
    public static bool IsFree(int port, out string? reason)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            reason = null;
            return true;
        }
        catch (SocketException exception)
        {
            reason = exception.SocketErrorCode == SocketError.AccessDenied ? "may not be used by this account" : "is already in use";
            return false;
        }
    }

    /// <summary>Some free ports, all different.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The ports; nothing holds them, so another program may still take one.</returns>
    public static IReadOnlyList<int> FindFree(int count)
    {
        List<TcpListener> listeners = [];
        try
        {
            for (int i = 0; i < count; i++)
            {
                var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                listeners.Add(listener);
            }

            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
