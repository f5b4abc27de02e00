using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The container <c>published</c>, in memory.</summary>
public sealed class MemoryPublishedStore : IPublishedStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CubeScope, CubeIndex> _indexes = [];
    private readonly Dictionary<(CubeAudience Audience, Area Area, string Hash), ReadOnlyMemory<byte>> _parts = [];
    private readonly Dictionary<(CubeScope Scope, string Hash), ReadOnlyMemory<byte>> _cubes = [];
    private long _version;

    /// <inheritdoc/>
    public Task<CubeIndex?> ReadIndexAsync(CubeScope scope, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_indexes.GetValueOrDefault(scope));
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryWriteIndexAsync(CubeScope scope, CubeIndex index, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_indexes.GetValueOrDefault(scope)?.ETag != index.ETag)
            {
                return Task.FromResult(false);
            }

            _indexes[scope] = index with
            {
                Areas = index.Areas.ToDictionary(),
                ETag = string.Create(CultureInfo.InvariantCulture, $"0x{++_version:X}"),
            };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task WritePartAsync(CubeAudience audience, Area area, string hash, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _parts.TryAdd((audience, area, hash), json.ToArray());
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ReadPartAsync(CubeAudience audience, Area area, string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_parts.TryGetValue((audience, area, hash), out ReadOnlyMemory<byte> json) ? json : default(ReadOnlyMemory<byte>?));
        }
    }

    /// <inheritdoc/>
    public Task WriteCubeAsync(CubeScope scope, string hash, ReadOnlyMemory<byte> brotli, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _cubes.TryAdd((scope, hash), brotli.ToArray());
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<bool> HasCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_cubes.ContainsKey((scope, hash)));
        }
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> ReadCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_cubes.TryGetValue((scope, hash), out ReadOnlyMemory<byte> brotli) ? brotli : default(ReadOnlyMemory<byte>?));
        }
    }
}
