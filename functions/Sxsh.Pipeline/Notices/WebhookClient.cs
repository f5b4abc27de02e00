using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Notices;

/// <summary>Sends notices. Where a name leads is looked up here, and only there a connection is made; redirects are not followed, nor is a proxy asked.</summary>
public sealed class WebhookClient : IDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _client;
    private readonly bool _isDevelopment;

    /// <summary>Makes a client.</summary>
    /// <param name="isDevelopment">Whether http and addresses of this machine are taken.</param>
    public WebhookClient(bool isDevelopment)
    {
        _isDevelopment = isDevelopment;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectPatience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>How long a receiver has to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Sends a notice once.</summary>
    /// <param name="webhook">Where to.</param>
    /// <param name="id">Stable id of the notice; the same each time it is sent.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="at">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What came of it.</returns>
    public async Task<WebhookAnswer> SendAsync(Webhook webhook, string id, byte[] body, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!WebhookAddresses.MayBe(webhook.Url, _isDevelopment))
        {
            return new WebhookAnswer(false, "address refused");
        }

        string timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.ParseAdd("sxsh-webhook/1");
        request.Headers.Add("Sxsh-Notice", id);
        request.Headers.Add("Sxsh-Timestamp", timestamp);
        request.Headers.Add("Sxsh-Signature", "v1=" + Sign(webhook.Secret, timestamp, body));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return new WebhookAnswer(response.IsSuccessStatusCode, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(false, "timeout");
        }
        catch (HttpRequestException failure)
        {
            return new WebhookAnswer(false, failure.InnerException is AddressRefusedException ? "address refused" : failure.HttpRequestError.ToString());
        }
    }

    /// <summary>Signs a body: HMAC-SHA256 with the secret over the timestamp, a dot and the body.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="timestamp">Seconds since 1970, as it is sent.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Sign(string secret, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);

        // One closed address among them is enough to refuse: a name that leads to both is nobody's honest one.
        if (addresses.Length == 0 || (!_isDevelopment && !Array.TrueForAll(addresses, WebhookAddresses.IsOpen)))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class AddressRefusedException() : IOException("The name leads to an address that webhooks may not reach.");
}
