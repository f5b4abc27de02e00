using System.Collections.Concurrent;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers with the published cube. The cube that was asked for last is kept in memory; which one is the latest is asked of storage each time, so that no answer is older than its question.</summary>
public sealed class CubeQueries
{
    private readonly IPublishedStore _published;
    private readonly Dictionary<CubeScope, SharedRead<CubeIndex?>> _indexes;
    private readonly ConcurrentDictionary<CubeScope, KeptCube> _kept = new();

    /// <summary>Keeps nothing yet.</summary>
    /// <param name="published">The published cubes.</param>
    public CubeQueries(IPublishedStore published)
    {
        _published = published;
        _indexes = CubeScope.All.ToDictionary(
            scope => scope,
            scope => new SharedRead<CubeIndex?>(cancellationToken => published.ReadIndexAsync(scope, cancellationToken)));
    }

    /// <summary>Finds the latest cube.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="isKnown">Tells whether the asker has the cube of a hash already.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The cube; <see langword="null"/> before the first was published.</returns>
    /// <exception cref="InvalidOperationException">The index names a cube that is not there.</exception>
    public async Task<CubeAnswer?> FindAsync(CubeScope scope, Func<string, bool> isKnown, CancellationToken cancellationToken)
    {
        if (await _indexes[scope].ReadAsync(cancellationToken) is not { } index)
        {
            return null;
        }

        return isKnown(index.Hash)
            ? new CubeAnswer(index.Hash, index.MadeAt, null)
            : new CubeAnswer(index.Hash, index.MadeAt, await ReadAsync(scope, index.Hash, cancellationToken));
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(CubeScope scope, string hash, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(scope, out KeptCube? kept) && kept.Hash == hash)
        {
            return kept.Brotli;
        }

        ReadOnlyMemory<byte> brotli = await _published.ReadCubeAsync(scope, hash, cancellationToken)
            ?? throw new InvalidOperationException($"The cube {hash} is not there.");
        _kept[scope] = new KeptCube(hash, brotli);
        return brotli;
    }

    private sealed record KeptCube(string Hash, ReadOnlyMemory<byte> Brotli);
}
