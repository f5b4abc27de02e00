using BenchmarkDotNet.Attributes;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Benchmarks.Micro;

/// <summary>The making of the cube, for 63 provinces, 16 years and 30 values each.</summary>
public class RollUpBenchmarks
{
    private readonly IReadOnlyList<CurrentReport> _reports;
    private readonly AreaPart[] _parts;
    private readonly byte[] _part;

    /// <summary>Makes the reports.</summary>
    public RollUpBenchmarks()
    {
        Country country = new(30, 16);
        _reports = country.ReportsOf(Country.Areas[0], 0);
        _parts = [.. Country.Areas.Select(area => AreaPartBuilder.Build(area, country.ReportsOf(area, 0)))];
        _part = AreaPartJson.Write(_parts[0]);
    }

    /// <summary>One area's part.</summary>
    /// <returns>The part.</returns>
    [Benchmark(Description = "part of one area, 480 observations")]
    public AreaPart Part() => AreaPartBuilder.Build(Country.Areas[0], _reports);

    /// <summary>A part from its stored form.</summary>
    /// <returns>The part.</returns>
    [Benchmark(Description = "read a part, 480 facts")]
    public AreaPart? ReadPart() => AreaPartJson.Read(_part);

    /// <summary>The whole cube.</summary>
    /// <returns>Its JSON.</returns>
    [Benchmark(Description = "cube of 30,240 facts")]
    public byte[] Cube() => CubeBuilder.Build(_parts, Catalogue.BuiltIn);
}
