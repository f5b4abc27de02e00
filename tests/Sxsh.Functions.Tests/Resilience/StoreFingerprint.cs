using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>All that a store holds, in texts that can be compared: the reports, their versions with every field but ids, times, attempts, runs and ETags, every observation and finding, and the cube.</summary>
/// <param name="Reports">A text per report.</param>
/// <param name="Cube">The published cubes.</param>
/// <param name="Lost">Versions whose bytes storage has lost, which say so; they are left out of the texts.</param>
public sealed record StoreFingerprint(IReadOnlyDictionary<string, string> Reports, string Cube, IReadOnlyList<string> Lost)
{
    public static async Task<StoreFingerprint> TakeAsync(Stores stores)
    {
        Dictionary<ReportKey, List<Submission>> reports = [];
        List<string> lost = [];
        await foreach (Submission version in stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None))
        {
            List<Submission> versions = reports.TryGetValue(version.Id.Report, out List<Submission>? known) ? known : reports[version.Id.Report] = [];
            if (await IsLostAsync(stores, version))
            {
                lost.Add(version.Id.ToString());
            }
            else
            {
                versions.Add(version);
            }
        }

        SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach ((ReportKey report, List<Submission> versions) in reports)
        {
            ReportPointers? pointers = await stores.Ledger.FindPointersAsync(report, CancellationToken.None);
            texts[report.ToString()] = await TextAsync(stores, versions, pointers);
        }

        return new StoreFingerprint(texts, await CubesAsync(stores), lost);
    }

    /// <summary>Where two stores differ; empty if they do not.</summary>
    public IReadOnlyList<string> DifferencesFrom(StoreFingerprint other) =>
    [
        .. Reports.Keys.Union(other.Reports.Keys).Order(StringComparer.Ordinal)
            .Where(report => Reports.GetValueOrDefault(report) != other.Reports.GetValueOrDefault(report))
            .Select(report => $"{report}:\n{Reports.GetValueOrDefault(report) ?? "none"}\ninstead of\n{other.Reports.GetValueOrDefault(report) ?? "none"}"),
        .. Cube == other.Cube ? (string[])[] : [$"cube:\n{Cube}\ninstead of\n{other.Cube}"],
    ];

    private static async Task<bool> IsLostAsync(Stores stores, Submission version)
    {
        if (version is not { Processing: ProcessingState.Failed, Run: { } run })
        {
            return false;
        }

        Issue only = await stores.Runs.IssuesAsync(version.Id, run, CancellationToken.None).SingleAsync();
        return only.Code == IssueCode.OriginalMissing;
    }

    // What was sent twice because its acknowledgment got lost may be a version followed by its repeat, or the other way round: neighbors of the same bytes are told once.
    private static async Task<string> TextAsync(Stores stores, List<Submission> versions, ReportPointers? pointers)
    {
        StringBuilder text = new();
        string? before = null;
        bool isCurrentTold = false;
        foreach (Submission version in versions.OrderBy(version => version.UploadedAt).ThenBy(version => version.Id.Number))
        {
            bool isCurrent = pointers?.Current?.Number == version.Id.Number;
            Assert.True(!isCurrent || pointers?.Current?.Run == version.Run, $"The pointer of {version.Id} names another run.");
            Assert.True(!isCurrent || pointers?.Current?.UploadedAt == version.UploadedAt, $"The pointer of {version.Id} names another upload.");
            string own = await TextAsync(stores, version);
            if (own == before)
            {
                isCurrentTold |= isCurrent;
            }
            else
            {
                text.Append(isCurrentTold ? "current\n" : string.Empty).Append(own);
                (before, isCurrentTold) = (own, isCurrent);
            }
        }

        return text.Append(isCurrentTold ? "current\n" : string.Empty).Append(pointers?.Official is null ? "not official" : "official").ToString();
    }

    private static async Task<string> TextAsync(Stores stores, Submission version)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{version.Sha256} {version.Bytes} {version.FileName} {version.Processing} {version.Review} {version.Format} {version.Counts}");
        if (version.Run is { } run)
        {
            await foreach (Observation observation in stores.Runs.ObservationsAsync(version.Id, run, CancellationToken.None))
            {
                text.AppendLine(JsonSerializer.Serialize(observation, AnswerJson.Options));
            }

            await foreach (Issue issue in stores.Runs.IssuesAsync(version.Id, run, CancellationToken.None))
            {
                text.AppendLine(JsonSerializer.Serialize(issue, AnswerJson.Options));
            }
        }

        await using Stream? original = await stores.Originals.OpenReadAsync(version.Sha256, CancellationToken.None);
        return text.AppendLine(original is null ? "original missing" : "original kept").ToString();
    }

    private static async Task<string> CubesAsync(Stores stores) =>
        string.Join('\n', await Enum.GetValues<Dataset>().ToAsyncEnumerable().Select(async (Dataset dataset, CancellationToken _) => await CubeAsync(stores, new CubeScope(CubeAudience.National, dataset))).ToListAsync());

    private static async Task<string> CubeAsync(Stores stores, CubeScope scope)
    {
        if (await stores.Published.ReadIndexAsync(scope, CancellationToken.None) is not { } index)
        {
            return $"{scope}: none";
        }

        ReadOnlyMemory<byte>? cube = await stores.Published.ReadCubeAsync(scope, index.Hash, CancellationToken.None);
        Assert.True(cube is not null, $"The index names a cube that is not there: {scope} {index.Hash}.");
        await using BrotliStream json = new(new MemoryStream(cube.Value.ToArray()), CompressionMode.Decompress);
        return $"{scope}: {await new StreamReader(json).ReadToEndAsync()}";
    }
}
