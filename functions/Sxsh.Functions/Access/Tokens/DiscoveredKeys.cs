using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>Keys of an issuer, fetched through its discovery document and kept in memory. They are fetched anew after an hour, and where a token names a key that is not among them, but then at most every half minute.</summary>
/// <remarks>While the issuer is away, what was fetched last holds for a day.</remarks>
/// <param name="authority">Address of the issuer.</param>
/// <param name="http">Fetches; without redirects, within ten seconds and a megabyte.</param>
/// <param name="time">The clock.</param>
public sealed class DiscoveredKeys(string authority, HttpClient http, TimeProvider time) : IIssuerKeys, IDisposable
{
    private const int SmallestRsaKey = 2048;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usable = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Fetched? _fetched;
    private DateTimeOffset? _failedAt;

    /// <inheritdoc/>
    public async Task<IssuerDocument> ReadAsync(bool mayHaveChanged, CancellationToken cancellationToken)
    {
        if (_fetched is { } kept && !IsDue(kept, mayHaveChanged))
        {
            return kept.Document;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _fetched is { } since && !IsDue(since, mayHaveChanged) ? since.Document : await FetchAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static bool IsForSignatures(JsonWebKey key) =>
        key.Use is null or "" or "sig" && (key.Kty == JsonWebAlgorithmsKeyTypes.EllipticCurve || (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeySize >= SmallestRsaKey));

    private bool IsDue(Fetched kept, bool mayHaveChanged) => time.GetUtcNow() - kept.At >= (mayHaveChanged ? Pause : Fresh);

    private IssuerDocument Kept(Exception? failure) =>
        _fetched is { } kept && time.GetUtcNow() - kept.At < Usable
            ? kept.Document
            : throw new IssuerAwayException($"{authority} does not answer as an issuer should.", failure);

    private async Task<IssuerDocument> FetchAsync(CancellationToken cancellationToken)
    {
        // Whoever comes while it is away must not wait for it one after the other.
        if (_failedAt is { } failed && time.GetUtcNow() - failed < PauseAfterFailure)
        {
            return Kept(null);
        }

        try
        {
            IssuerDocument document = await DiscoverAsync(cancellationToken);
            _fetched = new Fetched(document, time.GetUtcNow());
            _failedAt = null;
            return document;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _failedAt = time.GetUtcNow();
            return Kept(failure);
        }
    }

    private async Task<IssuerDocument> DiscoverAsync(CancellationToken cancellationToken)
    {
        string home = authority.TrimEnd('/');
        using JsonDocument discovery = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{home}/.well-known/openid-configuration"), cancellationToken));
        string issuer = discovery.RootElement.GetProperty("issuer").GetString() ?? string.Empty;
        if (issuer.TrimEnd('/') != home)
        {
            throw new InvalidOperationException("The document is that of another issuer.");
        }

        Uri keysAddress = new(discovery.RootElement.GetProperty("jwks_uri").GetString() ?? string.Empty);
        if (keysAddress.Scheme != Uri.UriSchemeHttps && !(keysAddress.Scheme == Uri.UriSchemeHttp && keysAddress.IsLoopback))
        {
            throw new InvalidOperationException("The keys are not to be fetched over https.");
        }

        JsonWebKeySet keys = new(await http.GetStringAsync(keysAddress, cancellationToken));
        return new IssuerDocument(issuer, [.. keys.Keys.Where(IsForSignatures)]);
    }

    private sealed record Fetched(IssuerDocument Document, DateTimeOffset At);
}
