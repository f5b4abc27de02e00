using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Makes, keeps and reads the parts of areas.</summary>
internal sealed class PartStore(Stores stores, Catalogue catalogue)
{
    private const int ReportsInFlight = 4;

    // Both divisions and the whole country in both datasets and for both audiences, with room for the versions before.
    private const int MostRemembered = 1024;

    // Only a cache: a part never changes under its hash.
    private readonly RecentCache<(CubeAudience Audience, Area Area, string Hash), AreaPart> _cache = new(MostRemembered, _ => 1);

    /// <summary>The pointers of an area in one dataset.</summary>
    public async Task<IReadOnlyList<ReportPointers>> PointersAsync(Area area, Dataset dataset, CancellationToken cancellationToken)
    {
        List<ReportPointers> pointers = [];
        await foreach (ReportPointers pointer in stores.Ledger.ListPointersAsync(new LedgerScope(dataset, area, null), cancellationToken))
        {
            pointers.Add(pointer);
        }

        return pointers;
    }

    /// <summary>Makes an area's part from what its pointers name, and keeps it.</summary>
    /// <param name="area">The area.</param>
    /// <param name="pointers">Its pointers in the dataset of the cube.</param>
    /// <param name="audience">For whom; decides which version of a report counts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The part and its state.</returns>
    public async Task<(AreaPart Part, AreaVersion Version)> MakeAsync(Area area, IReadOnlyList<ReportPointers> pointers, CubeAudience audience, CancellationToken cancellationToken)
    {
        CurrentReport?[] reports = new CurrentReport?[pointers.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReportsInFlight, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pointers.Count, options, async (i, token) => reports[i] = await ReadAsync(pointers[i], audience, token));
        AreaPart part = AreaPartBuilder.Build(area, [.. reports.OfType<CurrentReport>()]);
        part = audience == CubeAudience.Public ? PublicPart.Of(part) : part;
        byte[] json = AreaPartJson.Write(part);
        string hash = AreaVersions.HashOf(json);
        await stores.Published.WritePartAsync(audience, area, hash, json, cancellationToken);
        _cache.Add((audience, part.Area, hash), part);
        return (part, new AreaVersion(AreaVersions.Of(audience, pointers, catalogue), hash));
    }

    /// <summary>Reads a part.</summary>
    /// <returns>The part, or null if it is not there or cannot be read.</returns>
    public async Task<AreaPart?> ReadAsync(CubeAudience audience, Area area, string hash, CancellationToken cancellationToken)
    {
        if (_cache.Find((audience, area, hash)) is { } cached)
        {
            return cached;
        }

        ReadOnlyMemory<byte>? json = await stores.Published.ReadPartAsync(audience, area, hash, cancellationToken);
        AreaPart? part = json is { } content ? AreaPartJson.Read(content.Span) : null;
        if (part is not null)
        {
            _cache.Add((audience, part.Area, hash), part);
        }

        return part;
    }

    private async Task<CurrentReport?> ReadAsync(ReportPointers pointers, CubeAudience audience, CancellationToken cancellationToken)
    {
        if (CountedFor(audience, pointers) is not { } counted)
        {
            return null;
        }

        var submission = new SubmissionId(pointers.Report, counted.Number);
        List<Observation> observations = [];
        await foreach (Observation observation in stores.Runs.ObservationsAsync(submission, counted.Run, cancellationToken))
        {
            observations.Add(observation);
        }

        int reviewed = audience == CubeAudience.Public ? pointers.OfficialReviewed : pointers.Reviewed;
        return reviewed == 0
            ? new CurrentReport(submission, counted.Run, counted.UploadedAt, observations)
            : CurrentReport.Of(submission, counted.Run, counted.UploadedAt, ReviewedFigure.Of(observations, await stores.Ledger.FigureDecisionsAsync(pointers.Report, reviewed, cancellationToken)));
    }

    private static VersionPointer? CountedFor(CubeAudience audience, ReportPointers pointers) =>
        audience == CubeAudience.Public ? pointers.Official : pointers.Current;
}
