using System.Collections.Concurrent;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>Originals that storage can lose, and that are kept again when they are sent again.</summary>
internal sealed class ForgetfulOriginals(IOriginalStore originals) : IOriginalStore
{
    private readonly ConcurrentDictionary<string, bool> _lost = [];

    public void Forget(string sha256) => _lost[sha256] = true;

    public Task<string> AddAsync(string sha256, Stream content, string report, CancellationToken cancellationToken)
    {
        _lost.TryRemove(sha256, out _);
        return originals.AddAsync(sha256, content, report, cancellationToken);
    }

    public Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellationToken) =>
        _lost.ContainsKey(sha256) ? Task.FromResult<Stream?>(null) : originals.OpenReadAsync(sha256, cancellationToken);

    public Task<string?> FindFirstReportAsync(string sha256, CancellationToken cancellationToken) =>
        _lost.ContainsKey(sha256) ? Task.FromResult<string?>(null) : originals.FindFirstReportAsync(sha256, cancellationToken);
}
