using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>All issuers whose tokens are taken.</summary>
public sealed class TokenIssuers : IDisposable
{
    private const int LargestDocument = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestDocument,
    };

    private readonly TokenIssuer[] _issuers;
    private readonly DiscoveredKeys[] _discovered;

    /// <summary>Takes those of the settings and those that were registered besides. Nothing is fetched yet.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="others">Issuers of another kind.</param>
    /// <param name="time">The clock.</param>
    public TokenIssuers(IOptions<AccessOptions> options, IEnumerable<TokenIssuer> others, TimeProvider time)
    {
        _discovered = [.. options.Value.Issuers.Select(issuer => new DiscoveredKeys(issuer.Authority, _http, time))];
        _issuers = [.. options.Value.Issuers.Zip(_discovered, (issuer, keys) => new TokenIssuer(issuer.Authority, issuer, keys)), .. others];
    }

    /// <summary>Looks up an issuer.</summary>
    /// <param name="name">Its name as a token gives it.</param>
    /// <returns>The issuer; <see langword="null"/> if its tokens are not taken.</returns>
    public TokenIssuer? Find(string name) => Array.Find(_issuers, issuer => issuer.Name.TrimEnd('/') == name.TrimEnd('/'));

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_discovered, keys => keys.Dispose());
        _http.Dispose();
    }
}
