using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Micro;
using Sxsh.Benchmarks.Results;

namespace Sxsh.Benchmarks.Parts;

/// <summary>The stages one by one, with BenchmarkDotNet.</summary>
public sealed class MicroPart : IPart
{
    private const double Nanoseconds = 1e6;

    private static readonly Type[] Classes = [typeof(ReadingBenchmarks), typeof(MappingBenchmarks), typeof(RollUpBenchmarks)];

    /// <inheritdoc/>
    public string Name => "micro";

    /// <inheritdoc/>
    public string Title => "Stages one by one";

    /// <inheritdoc/>
    public string Explanation => "BenchmarkDotNet 0.14.0, in this process, three iterations to warm up and five to measure.";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        Job job = (workplace.IsQuick ? Job.Dry : Job.ShortRun.WithIterationCount(5)).WithToolchain(InProcessEmitToolchain.Instance);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(workplace.Folder);
        List<Figure> figures = [];
        foreach (Type each in Classes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Summary summary = BenchmarkRunner.Run(each, config);
            figures.AddRange(summary.Reports.Select(report => Row(summary, report)));
        }

        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static Figure Row(Summary summary, BenchmarkReport report)
    {
        if (report.ResultStatistics is not { } time)
        {
            throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} did not run. {string.Join(' ', summary.ValidationErrors.Select(error => error.Message))}");
        }

        double allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        return Figure.Plain(
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            $"{Show.Time(time.Median / Nanoseconds)}, {Show.Size(allocated)} allocated",
            $"{Show.Time(time.Min / Nanoseconds)} – {Show.Time(time.Max / Nanoseconds)} ({time.N})");
    }
}
