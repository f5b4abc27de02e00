namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The container <c>originals</c>, in memory.</summary>
public sealed class MemoryOriginalStore : IOriginalStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (byte[] Content, string Report)> _originals = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<string> AddAsync(string sha256, Stream content, string report, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        lock (_lock)
        {
            _originals.TryAdd(sha256, (copy.ToArray(), report));
            return _originals[sha256].Report;
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            bool found = _originals.TryGetValue(sha256, out (byte[] Content, string Report) original);
            return Task.FromResult<Stream?>(found ? new MemoryStream(original.Content, writable: false) : null);
        }
    }

    /// <inheritdoc/>
    public Task<string?> FindFirstReportAsync(string sha256, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_originals.TryGetValue(sha256, out (byte[] Content, string Report) original) ? original.Report : null);
        }
    }
}
