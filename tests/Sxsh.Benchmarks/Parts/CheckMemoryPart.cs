using System.Text.Json;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Processes;
using Sxsh.Benchmarks.Results;
using Sxsh.Benchmarks.Samples;

namespace Sxsh.Benchmarks.Parts;

/// <summary>Memory and time of a check of a large workbook.</summary>
public sealed class CheckMemoryPart : IPart
{
    private const int FullMegabytes = 30;
    private const int Rounds = 3;
    private const double MostBytes = 512.0 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public string Title => "`sxsh check` of a large workbook";

    /// <inheritdoc/>
    public string Explanation => "A process of its own each time, from its start to its end. Memory is the peak of its resident memory (VmHWM).";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        await Command.RequireAsync("dotnet", ["build", Path.Combine("functions", "Sxsh.Cli"), "-c", "Release", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"], Workplace.Source(), cancellationToken);
        string tool = Workplace.Source("artifacts", "bin", "Sxsh.Cli", "release", "sxsh.dll");
        List<Figure> figures = [];
        foreach (int megabytes in workplace.IsQuick ? [1] : new[] { 1, FullMegabytes })
        {
            SampleWorkbook workbook = SampleWorkbook.Write(workplace.Folder, megabytes);
            List<WatchedProgram> runs = [];
            for (int i = 0; i < workplace.Rounds(Rounds); i++)
            {
                runs.Add(await WatchedProgram.RunAsync("dotnet", [tool, "check", workbook.Path, "--province", "ben-tre", "--period", "2024", "--json"], cancellationToken));
            }

            Measured peak = new(runs.Select(run => (double)run.PeakBytes));
            Measured time = new(runs.Select(run => run.Milliseconds));
            string what = $"{Show.Size(workbook.Bytes)} ({Outcome(runs[0])})";
            figures.Add(new Figure($"peak memory, {what}", Show.Size(peak.Median), $"{Show.Size(peak.Least)} – {Show.Size(peak.Most)} ({peak.Count})", $"{Show.Ratio(peak.Median / workbook.Bytes)} × the file", Figure.Verdict("≤ 512 MB", peak.Most <= MostBytes)));
            figures.Add(Figure.Plain($"time, {what}", Show.Time(time.Median), $"{Show.Times(time)} ({time.Count})"));
        }

        return figures;
    }

    private static string Outcome(WatchedProgram run)
    {
        using JsonDocument answer = JsonDocument.Parse(run.Output);
        JsonElement counts = answer.RootElement.GetProperty("counts");
        return $"{answer.RootElement.GetProperty("outcome").GetString()}, {counts.GetProperty("observations").GetInt32()} observations";
    }
}
