using BenchmarkDotNet.Attributes;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading;

namespace Sxsh.Benchmarks.Micro;

/// <summary>Reading one file.</summary>
public class ReadingBenchmarks
{
    private readonly ReportReader _reader = new();
    private readonly byte[] _csv = ReportText.OfManyYears(ReportText.Provinces[0], 1000);
    private byte[] _workbook = [];

    /// <summary>Makes the workbook.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        string folder = Directory.CreateTempSubdirectory("sxsh-benchmarks-").FullName;
        _workbook = File.ReadAllBytes(SampleWorkbook.Write(folder, 1).Path);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A workbook of 1 MB.</summary>
    /// <returns>What was read.</returns>
    [Benchmark(Description = "read .xlsx of 1 MB")]
    public ReadOutcome Workbook() => _reader.Read(new MemoryStream(_workbook), "bao-cao.xlsx", CancellationToken.None);

    /// <summary>A CSV of 1,000 rows.</summary>
    /// <returns>What was read.</returns>
    [Benchmark(Description = "read .csv of 1,000 rows")]
    public ReadOutcome Csv() => _reader.Read(new MemoryStream(_csv), "bao-cao.csv", CancellationToken.None);
}
