using System.Diagnostics;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Processes;
using Sxsh.Benchmarks.Results;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>From the start of the process to its first answers.</summary>
public sealed class StartPart : IPart
{
    private const int Rounds = 10;

    private static readonly (string Name, ServiceKind Kind, bool IsFunctionsHost)[] Forms =
    [
        ("standalone, .NET installed", ServiceKind.FrameworkDependent, false),
        ("standalone, self-contained and ReadyToRun", ServiceKind.SelfContained, false),
        ("custom handler, .NET installed", ServiceKind.FrameworkDependent, true),
        ("custom handler, self-contained and ReadyToRun", ServiceKind.SelfContained, true),
    ];

    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public string Title => "Process start to first answer";

    /// <inheritdoc/>
    public string Explanation =>
        "From before the process is started, asked every 2 ms, Azurite running and its containers made. First answer: GET / with 200. Healthy: GET /api/health with 200, which takes storage to have answered. "
        + "The forms in turns; files are in the system's cache after the first round, which is left out. The ratio is to the same host with .NET installed.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        List<ServicePublish> publishes = [];
        foreach ((_, ServiceKind kind, _) in Forms)
        {
            publishes.Add(await workplace.PublishAsync(kind, cancellationToken));
        }

        await using AzuriteFixture azurite = new();
        AzuriteAccount account = await azurite.NewAccountAsync();
        List<double>[] firsts = [.. Forms.Select(_ => new List<double>())];
        List<double>[] healthies = [.. Forms.Select(_ => new List<double>())];
        for (int i = 0; i <= workplace.Rounds(Rounds); i++)
        {
            for (int form = 0; form < Forms.Length; form++)
            {
                (double first, double healthy) = await StartAsync(publishes[form], account, Forms[form].IsFunctionsHost, cancellationToken);
                if (i > 0)
                {
                    firsts[form].Add(first);
                    healthies[form].Add(healthy);
                }
            }
        }

        List<Figure> figures = [];
        for (int form = 0; form < Forms.Length; form++)
        {
            Add("first answer", firsts, form);
            Add("healthy", healthies, form);
        }

        return figures;

        void Add(string what, List<double>[] times, int form)
        {
            Measured measured = new(times[form]);
            int plain = form - (form % 2);
            string ratio = form == plain ? "" : Show.Ratio(measured.Median / new Measured(times[plain]).Median);
            figures.Add(new Figure($"{what}, {Forms[form].Name}", Show.Time(measured.Median), $"{Show.Times(measured)} ({measured.Count})", ratio, ""));
        }
    }

    private static async Task<(double First, double Healthy)> StartAsync(ServicePublish publish, AzuriteAccount account, bool isFunctionsHost, CancellationToken cancellationToken)
    {
        long begun = Stopwatch.GetTimestamp();
        await using RunningService service = RunningService.Start(publish, new Dictionary<string, string> { ["Storage__ConnectionString"] = account.ConnectionString }, isFunctionsHost);
        await service.AnswersAsync("/", cancellationToken);
        double first = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await service.AnswersAsync("/api/health", cancellationToken);
        return (first, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }
}
