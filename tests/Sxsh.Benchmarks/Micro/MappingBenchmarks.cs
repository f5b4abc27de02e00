using BenchmarkDotNet.Attributes;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Sxsh.Pipeline.Reading;
using Sxsh.Pipeline.Validation;

namespace Sxsh.Benchmarks.Micro;

/// <summary>What happens between the cells and the rows that are stored, for a report of 1,000 values.</summary>
public class MappingBenchmarks
{
    private readonly ReportMapper _mapper = new();
    private readonly ReportNormalizer _normalizer = new(Catalogue.BuiltIn);
    private readonly ReportValidator _validator = new(Catalogue.BuiltIn);
    private readonly ReportContext _context = new(ReportText.Provinces[0].Area, ReportingPeriod.OfYear(2024));
    private readonly ReportDocument _document;
    private readonly IReadOnlyList<DraftRow> _drafts;
    private readonly IReadOnlyList<Observation> _observations;

    /// <summary>Reads the report.</summary>
    public MappingBenchmarks()
    {
        using MemoryStream csv = new(ReportText.OfManyYears(ReportText.Provinces[0], 1000));
        _document = new ReportReader().Read(csv, "bao-cao.csv", CancellationToken.None).Document ?? throw new InvalidOperationException("The report was rejected.");
        _drafts = _mapper.Map(_document).Items;
        _observations = _normalizer.Normalize(_drafts, _context).Items;
    }

    /// <summary>From cells to drafts.</summary>
    /// <returns>The drafts.</returns>
    [Benchmark(Description = "map 1,000 rows")]
    public Findings<DraftRow> Map() => _mapper.Map(_document);

    /// <summary>From drafts to observations.</summary>
    /// <returns>The observations.</returns>
    [Benchmark(Description = "normalize 1,000 drafts")]
    public Findings<Observation> Normalize() => _normalizer.Normalize(_drafts, _context);

    /// <summary>From observations to findings.</summary>
    /// <returns>The findings.</returns>
    [Benchmark(Description = "validate 1,000 observations")]
    public IReadOnlyList<Issue> Validate() => _validator.Validate(_observations, _context);
}
