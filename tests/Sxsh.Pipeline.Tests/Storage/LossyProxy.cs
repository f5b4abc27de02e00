using System.Net;
using System.Net.Sockets;

namespace Sxsh.Pipeline.Tests.Storage;

/// <summary>Stands before a service, hands bytes to and fro, and can lose an answer after the work is done, as a network does.</summary>
internal sealed class LossyProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _connections = [];
    private readonly Uri _target;
    private readonly Task _serving;
    private int _toLose;
    private int _lost;

    private LossyProxy(Uri target)
    {
        _target = target;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{target.AbsolutePath}");
        _serving = ServeAsync();
    }

    /// <summary>Address to use instead of the target's.</summary>
    public Uri Endpoint { get; }

    /// <summary>How many answers were lost so far.</summary>
    public int Lost => Volatile.Read(ref _lost);

    public static LossyProxy Before(Uri target) => new(target);

    /// <summary>Loses the next answers: the connection breaks instead.</summary>
    public void LoseAnswers(int count) => Volatile.Write(ref _toLose, count);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _connections.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(_target.Host, _target.Port, _stop.Token);
            using var broken = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), isAnswer: false, broken.Token),
                CopyAsync(server.GetStream(), client.GetStream(), isAnswer: true, broken.Token));
            await broken.CancelAsync();
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isAnswer, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[16 * 1024];
        try
        {
            int length;
            while ((length = await from.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (isAnswer && Volatile.Read(ref _toLose) > 0)
                {
                    Interlocked.Decrement(ref _toLose);
                    Interlocked.Increment(ref _lost);
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side went away.
        }
    }
}
