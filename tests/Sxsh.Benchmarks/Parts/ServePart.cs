using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Processes;
using Sxsh.Benchmarks.Results;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>Answers with the cube, beside answers with a file of the same bytes.</summary>
public sealed class ServePart : IPart
{
    private const int Clients = 8;
    private const int Rounds = 5;
    private const string Cube = "/api/cube";
    private const string File = "/cube.json";

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public string Name => "serve";

    /// <inheritdoc/>
    public string Title => "GET /api/cube beside a static file";

    /// <inheritdoc/>
    public string Explanation =>
        "Same service (published, .NET installed), same bytes: the file lies among the dashboards, with its Brotli form beside it. In turns, one second each, eight clients at a time; \"alone\" is one client. "
        + "Every GET of the cube asks storage (Azurite) which cube is the latest. The ratio is the cube's requests a second divided by the file's, and the file's p50 by the cube's.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        ServicePublish publish = await workplace.PublishAsync(ServiceKind.FrameworkDependent, cancellationToken);
        await using AzuriteFixture azurite = new();
        AzuriteAccount account = await azurite.NewAccountAsync();
        Country country = new(30, 16);
        byte[] json = CubeBuilder.Build([.. Country.Areas.Select(area => AreaPartBuilder.Build(area, country.ReportsOf(area, 0)))], Catalogue.BuiltIn);
        byte[] brotli = Compress(json);
        await PublishAsync(account, json, brotli, cancellationToken);
        string pages = Directory.CreateDirectory(Path.Combine(workplace.Folder, "pages")).FullName;
        await System.IO.File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "<!doctype html><title>SXSH</title>", cancellationToken);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(pages, "cube.json"), json, cancellationToken);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(pages, "cube.json.br"), brotli, cancellationToken);

        var settings = new Dictionary<string, string> { ["Storage__ConnectionString"] = account.ConnectionString, ["Dashboards__Path"] = pages, ["Hosting__SweepEvery"] = "01:00:00" };
        await using RunningService service = RunningService.Start(publish, settings, isFunctionsHost: false);
        await service.AnswersAsync("/api/health", cancellationToken);
        List<Figure> figures = [];
        await MeasureAsync(service.Client, workplace, "new (200, Brotli, " + Show.Size(brotli.Length) + ")", Clients, "br", isKnown: false, figures, cancellationToken);
        await MeasureAsync(service.Client, workplace, "known (304)", Clients, "br", isKnown: true, figures, cancellationToken);
        await MeasureAsync(service.Client, workplace, "new, unpacked (200, " + Show.Size(json.Length) + ")", Clients, "identity", isKnown: false, figures, cancellationToken);
        await MeasureAsync(service.Client, workplace, "new, alone (200, Brotli)", 1, "br", isKnown: false, figures, cancellationToken);
        await MeasureAsync(service.Client, workplace, "known, alone (304)", 1, "br", isKnown: true, figures, cancellationToken);
        return figures;
    }

    // The index names no areas, so that the sweep finds nothing to put right.
    private static async Task PublishAsync(AzuriteAccount account, byte[] json, byte[] brotli, CancellationToken cancellationToken)
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = account.ConnectionString });
        await stores.Setup.EnsureAsync(cancellationToken);
        string hash = AreaVersions.HashOf(json);
        await stores.Published.WriteCubeAsync(new CubeScope(CubeAudience.National, Dataset.Real), hash, brotli, cancellationToken);
        await stores.Published.TryWriteIndexAsync(new CubeScope(CubeAudience.National, Dataset.Real), new CubeIndex(hash, TimeProvider.System.GetUtcNow(), new Dictionary<Area, AreaVersion>(), null), cancellationToken);
    }

    private static async Task MeasureAsync(HttpClient client, Workplace workplace, string what, int clients, string encoding, bool isKnown, List<Figure> figures, CancellationToken cancellationToken)
    {
        HttpStatusCode expected = isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK;
        EntityTagHeaderValue? cubeTag = isKnown ? await TagAsync(client, Cube, encoding, cancellationToken) : null;
        EntityTagHeaderValue? fileTag = isKnown ? await TagAsync(client, File, encoding, cancellationToken) : null;
        List<Load> cubes = [];
        List<Load> files = [];
        for (int i = 0; i <= workplace.Rounds(Rounds); i++)
        {
            Load cube = await Load.RunAsync(client, () => Request(Cube, encoding, cubeTag), expected, clients, Duration, cancellationToken);
            Load file = await Load.RunAsync(client, () => Request(File, encoding, fileTag), expected, clients, Duration, cancellationToken);
            if (i > 0)
            {
                cubes.Add(cube);
                files.Add(file);
            }
        }

        figures.Add(Row($"file, {what}", files, "", ""));
        double rate = Rate(cubes).Median / Rate(files).Median;
        figures.Add(Row($"cube, {what}", cubes, $"{Show.Ratio(rate)} requests/s, {Show.Ratio(P50(files) / P50(cubes))} p50", ""));
    }

    private static Figure Row(string what, List<Load> loads, string ratio, string judged)
    {
        Measured rate = Rate(loads);
        return new Figure(what, $"{Show.Number(rate.Median)} requests/s, p50 {Show.Time(P50(loads))}", $"{Show.Number(rate.Least)} – {Show.Number(rate.Most)} requests/s ({loads.Count})", ratio, judged);
    }

    private static Measured Rate(List<Load> loads) => new(loads.Select(load => load.RequestsPerSecond));

    private static double P50(List<Load> loads) => new Measured(loads.Select(load => load.Milliseconds.Median)).Median;

    private static async Task<EntityTagHeaderValue?> TagAsync(HttpClient client, string path, string encoding, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = Request(path, encoding, null);
        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
        return response.Headers.ETag;
    }

    private static HttpRequestMessage Request(string path, string encoding, EntityTagHeaderValue? known)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return request;
    }

    private static byte[] Compress(byte[] json)
    {
        using MemoryStream compressed = new();
        using (BrotliStream brotli = new(compressed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return compressed.ToArray();
    }
}
