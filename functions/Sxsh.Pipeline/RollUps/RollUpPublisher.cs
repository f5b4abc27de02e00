using System.IO.Compression;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Brings the published cubes, one for each audience and dataset, up to date with the reports of one area at a time. Any number of instances may do so at once: what one of them has published, none of the others takes back.</summary>
public sealed class RollUpPublisher
{
    private const int MostTries = 20;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    private readonly Stores _stores;
    private readonly Catalogue _catalogue;
    private readonly TimeProvider _time;
    private readonly PartStore _parts;
    private readonly Dictionary<CubeScope, CubeWorkshop> _workshops;
    private readonly SharedTurns _turns;

    /// <summary>Makes a publisher; one serves an instance.</summary>
    /// <param name="stores">The ledger, the runs and the published blobs.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="time">Dates the index; nothing else holds a clock.</param>
    public RollUpPublisher(Stores stores, Catalogue catalogue, TimeProvider time)
    {
        _stores = stores;
        _catalogue = catalogue;
        _time = time;
        _parts = new PartStore(stores, catalogue);
        _workshops = CubeScope.All.ToDictionary(scope => scope, _ => new CubeWorkshop(catalogue));
        _turns = new SharedTurns(PublishAllAsync);
    }

    /// <summary>Publishes cubes that hold what the area's pointers name now. Where nothing has changed, nothing is written.</summary>
    /// <param name="area">The area. One without a report that counts for an audience leaves its cube.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the cubes stand.</returns>
    /// <exception cref="InvalidOperationException">Others published first, again and again; the call is to be repeated later.</exception>
    public Task PublishAsync(Area area, CancellationToken cancellationToken) => _turns.PublishAsync(area, cancellationToken);

    /// <summary>Finds the areas whose share of a cube is not what their pointers name now: changed, new or vanished, or made by other code or another catalogue, or unreadable; and one area of a cube that is not there any more, which brings the whole back.</summary>
    /// <param name="dataset">Only the cubes of this dataset; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The areas in order, each to be handed to <see cref="PublishAsync"/>.</returns>
    public async Task<IReadOnlyList<Area>> FindStaleAsync(Dataset? dataset, CancellationToken cancellationToken)
    {
        var pointers = new Dictionary<(Dataset Dataset, Area Area), List<ReportPointers>>();
        await foreach (ReportPointers pointer in _stores.Ledger.ListPointersAsync(new LedgerScope(dataset, null, null), cancellationToken))
        {
            // A report whose path names no area is rejected, so that nothing of it counts.
            if (pointer.Report.Area is { } area)
            {
                (Dataset, Area) key = (pointer.Report.Dataset, area);
                if (!pointers.TryGetValue(key, out List<ReportPointers>? list))
                {
                    pointers.Add(key, list = []);
                }

                list.Add(pointer);
            }
        }

        SortedSet<Area> stale = [];
        foreach (CubeScope scope in CubeScope.All.Where(scope => scope.Dataset == dataset || dataset is null))
        {
            CubeIndex? index = await _stores.Published.ReadIndexAsync(scope, cancellationToken);
            IReadOnlyDictionary<Area, AreaVersion> published = index?.Areas ?? new Dictionary<Area, AreaVersion>();
            if (!await StandsAsync(scope, index, cancellationToken))
            {
                stale.Add(published.Keys.Order().FirstOrDefault(Area.National));
            }

            Dictionary<Area, IReadOnlyList<ReportPointers>> shares = pointers
                .Where(pair => pair.Key.Dataset == scope.Dataset && AreaVersions.Shares(scope.Audience, pair.Value).Count > 0)
                .ToDictionary(pair => pair.Key.Area, pair => (IReadOnlyList<ReportPointers>)pair.Value);
            stale.UnionWith(published.Keys.Where(area => !shares.ContainsKey(area)));
            foreach ((Area area, IReadOnlyList<ReportPointers> list) in shares)
            {
                if (!published.TryGetValue(area, out AreaVersion? version) || !await IsUpToDateAsync(scope.Audience, area, version, list, cancellationToken))
                {
                    stale.Add(area);
                }
            }
        }

        return [.. stale];
    }

    private async Task PublishAllAsync(IReadOnlyCollection<Area> areas, CancellationToken cancellationToken)
    {
        foreach (Dataset dataset in Enum.GetValues<Dataset>())
        {
            int tries = 1;
            while (!await TryPublishAsync(areas, dataset, cancellationToken))
            {
                if (tries++ == MostTries)
                {
                    throw new InvalidOperationException($"Others published the cube first, {MostTries} times in a row; {string.Join(", ", areas)} are not in it yet.");
                }

                await Task.Delay(LongestPause * Random.Shared.NextDouble(), _time, cancellationToken);
            }
        }
    }

    private async Task<bool> TryPublishAsync(IReadOnlyCollection<Area> areas, Dataset dataset, CancellationToken cancellationToken)
    {
        // The indexes are read before the pointers: whoever reads later and publishes first makes these indexes stale, so that older figures never replace newer ones.
        CubeScope[] scopes = [.. CubeScope.All.Where(scope => scope.Dataset == dataset)];
        CubeIndex?[] indexes = await Task.WhenAll(scopes.Select(scope => _stores.Published.ReadIndexAsync(scope, cancellationToken)));
        Dictionary<Area, IReadOnlyList<ReportPointers>> pointers = [];
        foreach (Area area in areas)
        {
            pointers[area] = await _parts.PointersAsync(area, dataset, cancellationToken);
        }

        bool isPublished = true;
        foreach ((CubeScope scope, CubeIndex? index) in scopes.Zip(indexes))
        {
            isPublished &= await TryPublishAsync(pointers, scope, index, cancellationToken);
        }

        return isPublished;
    }

    private async Task<bool> TryPublishAsync(Dictionary<Area, IReadOnlyList<ReportPointers>> pointers, CubeScope scope, CubeIndex? index, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<Area, AreaVersion> published = index?.Areas ?? new Dictionary<Area, AreaVersion>();
        Dictionary<Area, IReadOnlyList<ReportPointers>> due = await FindDueAsync(pointers, scope.Audience, published, cancellationToken);
        if (due.Count == 0 && await StandsAsync(scope, index, cancellationToken))
        {
            return true;
        }

        var versions = new Dictionary<Area, AreaVersion>();
        List<AreaPart> parts = [];
        foreach (Area each in published.Keys.Union(due.Keys).Order())
        {
            AreaPart? part = due.ContainsKey(each) ? null : await _parts.ReadAsync(scope.Audience, each, published[each].PartHash, cancellationToken);
            AreaVersion? version = part is null ? null : published[each];
            if (part is null || version is null)
            {
                IReadOnlyList<ReportPointers> present = due.GetValueOrDefault(each) ?? await _parts.PointersAsync(each, scope.Dataset, cancellationToken);
                if (AreaVersions.Shares(scope.Audience, present).Count == 0)
                {
                    continue;
                }

                (part, version) = await _parts.MakeAsync(each, present, scope.Audience, cancellationToken);
            }

            parts.Add(part);
            versions.Add(each, version);
        }

        byte[] json = _workshops[scope].Make(parts);
        string hash = AreaVersions.HashOf(json);
        if (hash != index?.Hash || !await StandsAsync(scope, index, cancellationToken))
        {
            await _stores.Published.WriteCubeAsync(scope, hash, Compress(json), cancellationToken);
        }

        DateTimeOffset madeAt = index is not null && hash == index.Hash ? index.MadeAt : _time.GetUtcNow();
        return await _stores.Published.TryWriteIndexAsync(scope, new CubeIndex(hash, madeAt, versions, index?.ETag), cancellationToken);
    }

    // Somebody may have deleted the blob that the index names.
    private async Task<bool> StandsAsync(CubeScope scope, CubeIndex? index, CancellationToken cancellationToken) =>
        index is null || await _stores.Published.HasCubeAsync(scope, index.Hash, cancellationToken);

    // Areas whose share is not what their pointers name, each with its pointers.
    private async Task<Dictionary<Area, IReadOnlyList<ReportPointers>>> FindDueAsync(Dictionary<Area, IReadOnlyList<ReportPointers>> areas, CubeAudience audience, IReadOnlyDictionary<Area, AreaVersion> published, CancellationToken cancellationToken)
    {
        Dictionary<Area, IReadOnlyList<ReportPointers>> due = [];
        foreach ((Area area, IReadOnlyList<ReportPointers> pointers) in areas)
        {
            bool hasShare = AreaVersions.Shares(audience, pointers).Count > 0;
            bool isUpToDate = published.TryGetValue(area, out AreaVersion? version)
                ? hasShare && await IsUpToDateAsync(audience, area, version, pointers, cancellationToken)
                : !hasShare;
            if (!isUpToDate)
            {
                due.Add(area, pointers);
            }
        }

        return due;
    }

    private async Task<bool> IsUpToDateAsync(CubeAudience audience, Area area, AreaVersion version, IReadOnlyList<ReportPointers> pointers, CancellationToken cancellationToken) =>
        version.Version == AreaVersions.Of(audience, pointers, _catalogue)
        && await _parts.ReadAsync(audience, area, version.PartHash, cancellationToken) is not null;

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
