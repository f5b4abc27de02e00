using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>A store where something happens just before an index is written, and where every write is counted.</summary>
internal sealed class RacingPublishedStore(IPublishedStore inner) : IPublishedStore
{
    public Func<Task>? BeforeIndex { get; set; }

    /// <summary>How many of the next index writes find that somebody was faster.</summary>
    public int Losses { get; set; }

    public int Writes { get; private set; }

    public int IndexTries { get; private set; }

    public HashSet<(Area Area, string Hash)> Lost { get; } = [];

    /// <summary>Hashes of cubes that somebody deleted.</summary>
    public HashSet<string> LostCubes { get; } = [];

    public Task<CubeIndex?> ReadIndexAsync(CubeScope scope, CancellationToken cancellationToken) => inner.ReadIndexAsync(scope, cancellationToken);

    public async Task<bool> TryWriteIndexAsync(CubeScope scope, CubeIndex index, CancellationToken cancellationToken)
    {
        IndexTries++;
        if (BeforeIndex is { } happens)
        {
            await happens();
        }

        if (Losses > 0)
        {
            Losses--;
            return false;
        }

        bool isWritten = await inner.TryWriteIndexAsync(scope, index, cancellationToken);
        Writes += isWritten ? 1 : 0;
        return isWritten;
    }

    public Task WritePartAsync(CubeAudience audience, Area area, string hash, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        Writes++;
        Lost.Remove((area, hash));
        return inner.WritePartAsync(audience, area, hash, json, cancellationToken);
    }

    public async Task<ReadOnlyMemory<byte>?> ReadPartAsync(CubeAudience audience, Area area, string hash, CancellationToken cancellationToken) =>
        Lost.Contains((area, hash)) ? null : await inner.ReadPartAsync(audience, area, hash, cancellationToken);

    public Task WriteCubeAsync(CubeScope scope, string hash, ReadOnlyMemory<byte> brotli, CancellationToken cancellationToken)
    {
        Writes++;
        LostCubes.Remove(hash);
        return inner.WriteCubeAsync(scope, hash, brotli, cancellationToken);
    }

    public async Task<bool> HasCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken) =>
        !LostCubes.Contains(hash) && await inner.HasCubeAsync(scope, hash, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken) => inner.ReadCubeAsync(scope, hash, cancellationToken);
}
