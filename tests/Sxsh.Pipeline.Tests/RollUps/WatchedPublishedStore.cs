using System.IO.Compression;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>A store that remembers every part, cube and index that was ever written for the public, as text, and counts what was written for whom.</summary>
internal sealed class WatchedPublishedStore(IPublishedStore inner) : IPublishedStore
{
    public List<string> ForThePublic { get; } = [];

    public Dictionary<CubeAudience, int> Parts { get; } = new() { [CubeAudience.National] = 0, [CubeAudience.Public] = 0 };

    public Task<CubeIndex?> ReadIndexAsync(CubeScope scope, CancellationToken cancellationToken) => inner.ReadIndexAsync(scope, cancellationToken);

    public Task<bool> TryWriteIndexAsync(CubeScope scope, CubeIndex index, CancellationToken cancellationToken)
    {
        Note(scope.Audience, string.Join('\n', index.Areas.Select(area => $"{area.Key} {area.Value}")));
        return inner.TryWriteIndexAsync(scope, index, cancellationToken);
    }

    public Task WritePartAsync(CubeAudience audience, Area area, string hash, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        Parts[audience]++;
        Note(audience, Encoding.UTF8.GetString(json.Span));
        return inner.WritePartAsync(audience, area, hash, json, cancellationToken);
    }

    public Task<ReadOnlyMemory<byte>?> ReadPartAsync(CubeAudience audience, Area area, string hash, CancellationToken cancellationToken) => inner.ReadPartAsync(audience, area, hash, cancellationToken);

    public async Task WriteCubeAsync(CubeScope scope, string hash, ReadOnlyMemory<byte> brotli, CancellationToken cancellationToken)
    {
        await using BrotliStream json = new(new MemoryStream(brotli.ToArray()), CompressionMode.Decompress);
        Note(scope.Audience, await new StreamReader(json).ReadToEndAsync(cancellationToken));
        await inner.WriteCubeAsync(scope, hash, brotli, cancellationToken);
    }

    public Task<bool> HasCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken) => inner.HasCubeAsync(scope, hash, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken) => inner.ReadCubeAsync(scope, hash, cancellationToken);

    private void Note(CubeAudience audience, string text)
    {
        if (audience == CubeAudience.Public)
        {
            ForThePublic.Add(text);
        }
    }
}
