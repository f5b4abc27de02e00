using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Processes;
using Sxsh.Benchmarks.Results;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>How long a value takes from its upload into the cube: one report at a time, and a burst.</summary>
public sealed class PathPart : IPart
{
    private const int Uploads = 100;
    private const int Bursts = 3;
    private const int BurstsInFlight = 8;
    private const int Years = 10;
    private const int RowsOfReport = 48;
    private const int Year = 2024;

    // Greater than any other number of the reports, and no sum of them.
    private const int FirstValue = 6_000_001;

    private int _next = FirstValue;

    /// <inheritdoc/>
    public string Name => "path";

    /// <inheritdoc/>
    public string Title => "From upload to cube";

    /// <inheritdoc/>
    public string Explanation =>
        "A published service (standalone, .NET installed) over Azurite in memory, warmed by ten uploads. One report: from the beginning of its POST until an answer of GET /api/cube holds that very value, asked every 5 ms with If-None-Match; "
        + "a correction of the same report each time. Burst: 63 reports, one a province, eight POSTs at a time, until all 63 values are in the cube.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        ServicePublish publish = await workplace.PublishAsync(ServiceKind.FrameworkDependent, cancellationToken);
        List<Figure> figures = [];
        await MeasureAsync(workplace, publish, 0, figures, cancellationToken);
        await MeasureAsync(workplace, publish, workplace.IsQuick ? 1 : Years, figures, cancellationToken);
        return figures;
    }

    private async Task MeasureAsync(Workplace workplace, ServicePublish publish, int years, List<Figure> figures, CancellationToken cancellationToken)
    {
        await using AzuriteFixture azurite = new();
        AzuriteAccount account = await azurite.NewAccountAsync();
        int stored = years == 0 ? 0 : await StoredCountry.FillAsync(account, years, RowsOfReport, cancellationToken);
        string store = stored == 0 ? "empty store" : string.Create(CultureInfo.InvariantCulture, $"store of {stored:N0} observations");
        await using RunningService service = RunningService.Start(publish, new Dictionary<string, string> { ["Storage__ConnectionString"] = account.ConnectionString }, isFunctionsHost: false);
        await service.AnswersAsync("/api/health", cancellationToken);
        await SettledAsync(service.Client, cancellationToken);
        CubeWatch cube = new(service.Client);

        int warmUps = workplace.IsQuick ? 1 : 10;
        int uploads = workplace.IsQuick ? 5 : Uploads;
        List<double> times = [];
        for (int i = -warmUps; i < uploads; i++)
        {
            double time = await Stopped.TimeAsync(() => UploadAsync(service.Client, cube, ReportText.Provinces[0], cancellationToken));
            if (i >= 0)
            {
                times.Add(time);
            }
        }

        Measured one = new(times);
        figures.Add(Figure.Plain($"one report, p50, {store}", Show.Time(one.Percentile(50)), $"{Show.Times(one)} ({one.Count})"));
        figures.Add(Figure.Plain($"one report, p95, {store}", Show.Time(one.Percentile(95)), ""));

        List<double> bursts = [];
        for (int i = 0; i < workplace.Rounds(Bursts); i++)
        {
            bursts.Add(await Stopped.TimeAsync(() => BurstAsync(service.Client, cube, cancellationToken)));
            await SettledAsync(service.Client, cancellationToken);
        }

        Measured burst = new(bursts);
        figures.Add(new Figure($"63 reports in a burst, {store}", Show.Time(burst.Median), $"{Show.Times(burst)} ({burst.Count})", $"{Show.Ratio(burst.Median / one.Median)} × one report", ""));
    }

    private static async Task SettledAsync(HttpClient client, CancellationToken cancellationToken)
    {
        while ((await client.GetFromJsonAsync<JsonElement>("/api/ledger", cancellationToken)).GetProperty("open").GetInt32() > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private static async Task PostAsync(HttpClient client, Province province, int value, CancellationToken cancellationToken)
    {
        using ByteArrayContent content = new(ReportText.OfOneValue(province, Year, value));
        using HttpResponseMessage response = await client.PostAsync($"/api/reports/{province.Slug}/{Year}/do-thoi-gian.csv", content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task UploadAsync(HttpClient client, CubeWatch cube, Province province, CancellationToken cancellationToken)
    {
        int value = _next++;
        await PostAsync(client, province, value, cancellationToken);
        await cube.HoldsAsync([value], cancellationToken);
    }

    private async Task BurstAsync(HttpClient client, CubeWatch cube, CancellationToken cancellationToken)
    {
        Dictionary<Province, int> values = ReportText.Provinces.ToDictionary(province => province, _ => _next++);
        await Parallel.ForEachAsync(
            values,
            new ParallelOptions { MaxDegreeOfParallelism = BurstsInFlight, CancellationToken = cancellationToken },
            async (pair, token) => await PostAsync(client, pair.Key, pair.Value, token));
        await cube.HoldsAsync(values.Values, cancellationToken);
    }
}
