using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The container <c>published</c>, in memory.</summary>
public sealed class MemoryPublishedStore : IPublishedStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CubeAudience, CubeIndex> _indexes = [];
    private readonly Dictionary<(Area Area, string Hash), ReadOnlyMemory<byte>> _parts = [];
    private readonly Dictionary<(CubeAudience Audience, string Hash), ReadOnlyMemory<byte>> _cubes = [];
    private long _version;

    /// <inheritdoc/>
    public Task<CubeIndex?> ReadIndexAsync(CubeAudience audience, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_indexes.GetValueOrDefault(audience));
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryWriteIndexAsync(CubeAudience audience, CubeIndex index, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_indexes.GetValueOrDefault(audience)?.ETag != index.ETag)
            {
                return Task.FromResult(false);
            }

            _indexes[audience] = index with
            {
                Areas = index.Areas.ToDictionary(),
                ETag = string.Create(CultureInfo.InvariantCulture, $"0x{++_version:X}"),
            };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task WritePartAsync(Area area, string hash, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _parts.TryAdd((area, hash), json.ToArray());
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ReadPartAsync(Area area, string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_parts.TryGetValue((area, hash), out ReadOnlyMemory<byte> json) ? json : default(ReadOnlyMemory<byte>?));
        }
    }

    /// <inheritdoc/>
    public Task WriteCubeAsync(CubeAudience audience, string hash, ReadOnlyMemory<byte> brotli, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _cubes.TryAdd((audience, hash), brotli.ToArray());
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ReadCubeAsync(CubeAudience audience, string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_cubes.TryGetValue((audience, hash), out ReadOnlyMemory<byte> brotli) ? brotli : default(ReadOnlyMemory<byte>?));
        }
    }
}
