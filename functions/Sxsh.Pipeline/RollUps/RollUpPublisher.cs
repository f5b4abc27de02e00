using System.IO.Compression;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Brings the published cube up to date with the reports of one area at a time. Any number of instances may do so at once: what one of them has published, none of the others takes back.</summary>
/// <param name="stores">The ledger, the runs and the published blobs.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="time">Dates the index; nothing else holds a clock.</param>
public sealed class RollUpPublisher(Stores stores, Catalogue catalogue, TimeProvider time)
{
    private const int MostTries = 20;

    // Acceptance by the ministry, and with it the cube for the public, is to come; nothing else here knows whom a cube is for.
    private static readonly CubeAudience[] Audiences = [CubeAudience.National];

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    private readonly PartStore _parts = new(stores, catalogue);

    /// <summary>Publishes a cube that holds what the area's pointers name now. Where nothing has changed, nothing is written.</summary>
    /// <param name="area">The area. One without pointers leaves the cube.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the cube stands.</returns>
    /// <exception cref="InvalidOperationException">Others published first, again and again; the call is to be repeated later.</exception>
    public async Task PublishAsync(Area area, CancellationToken cancellationToken)
    {
        foreach (CubeAudience audience in Audiences)
        {
            int tries = 1;
            while (!await TryPublishAsync(area, audience, cancellationToken))
            {
                if (tries++ == MostTries)
                {
                    throw new InvalidOperationException($"Others published the cube first, {MostTries} times in a row; {area} is not in it yet.");
                }

                await Task.Delay(LongestPause * Random.Shared.NextDouble(), time, cancellationToken);
            }
        }
    }

    /// <summary>Finds the areas whose share of the cube is not what their pointers name now: changed, new or vanished, or made by other code or another catalogue, or unreadable.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The areas in order, each to be handed to <see cref="PublishAsync"/>.</returns>
    public async Task<IReadOnlyList<Area>> FindStaleAsync(CancellationToken cancellationToken)
    {
        var pointers = new Dictionary<Area, List<ReportPointers>>();
        await foreach (ReportPointers pointer in stores.Ledger.ListPointersAsync(LedgerScope.All, cancellationToken))
        {
            // A report whose path names no area is rejected, so that nothing of it counts.
            if (pointer.Report.Area is { } area)
            {
                if (!pointers.TryGetValue(area, out List<ReportPointers>? list))
                {
                    pointers.Add(area, list = []);
                }

                list.Add(pointer);
            }
        }

        SortedSet<Area> stale = [];
        foreach (CubeAudience audience in Audiences)
        {
            CubeIndex? index = await stores.Published.ReadIndexAsync(audience, cancellationToken);
            IReadOnlyDictionary<Area, AreaVersion> published = index?.Areas ?? new Dictionary<Area, AreaVersion>();
            stale.UnionWith(published.Keys.Where(area => !pointers.ContainsKey(area)));
            foreach ((Area area, List<ReportPointers> list) in pointers)
            {
                if (!published.TryGetValue(area, out AreaVersion? version)
                    || version.Version != AreaVersions.Of(list, catalogue)
                    || await _parts.ReadAsync(area, version.PartHash, cancellationToken) is null)
                {
                    stale.Add(area);
                }
            }
        }

        return [.. stale];
    }

    private async Task<bool> TryPublishAsync(Area area, CubeAudience audience, CancellationToken cancellationToken)
    {
        // The index is read before the pointers: whoever reads later and publishes first makes this index stale, so that older figures never replace newer ones.
        CubeIndex? index = await stores.Published.ReadIndexAsync(audience, cancellationToken);
        IReadOnlyDictionary<Area, AreaVersion> published = index?.Areas ?? new Dictionary<Area, AreaVersion>();
        IReadOnlyList<ReportPointers> pointers = await _parts.PointersAsync(area, cancellationToken);
        if (await IsUpToDateAsync(area, published, pointers, cancellationToken))
        {
            return true;
        }

        var versions = new Dictionary<Area, AreaVersion>();
        List<AreaPart> parts = [];
        foreach (Area each in published.Keys.Append(area).Distinct().Order())
        {
            AreaPart? part = each == area ? null : await _parts.ReadAsync(each, published[each].PartHash, cancellationToken);
            AreaVersion? version = part is null ? null : published[each];
            if (part is null || version is null)
            {
                IReadOnlyList<ReportPointers> present = each == area ? pointers : await _parts.PointersAsync(each, cancellationToken);
                if (present.Count == 0)
                {
                    continue;
                }

                (part, version) = await _parts.MakeAsync(each, present, audience, cancellationToken);
            }

            parts.Add(part);
            versions.Add(each, version);
        }

        byte[] json = CubeBuilder.Build(parts, catalogue);
        string hash = AreaVersions.HashOf(json);
        if (hash != index?.Hash)
        {
            await stores.Published.WriteCubeAsync(audience, hash, Compress(json), cancellationToken);
        }

        DateTimeOffset madeAt = index is not null && hash == index.Hash ? index.MadeAt : time.GetUtcNow();
        return await stores.Published.TryWriteIndexAsync(audience, new CubeIndex(hash, madeAt, versions, index?.ETag), cancellationToken);
    }

    private async Task<bool> IsUpToDateAsync(Area area, IReadOnlyDictionary<Area, AreaVersion> published, IReadOnlyList<ReportPointers> pointers, CancellationToken cancellationToken) =>
        published.TryGetValue(area, out AreaVersion? version)
            ? pointers.Count > 0 && version.Version == AreaVersions.Of(pointers, catalogue) && await _parts.ReadAsync(area, version.PartHash, cancellationToken) is not null
            : pointers.Count == 0;

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return compressed.ToArray();
    }
}
