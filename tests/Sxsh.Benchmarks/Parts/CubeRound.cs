using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Benchmarks.Parts;

/// <summary>The making of one cube.</summary>
/// <param name="PartMilliseconds">Time for all parts.</param>
/// <param name="PartBytes">Allocated for them.</param>
/// <param name="CubeMilliseconds">Time from the parts to the JSON.</param>
/// <param name="CubeBytes">Allocated for that.</param>
/// <param name="Cube">The JSON.</param>
public sealed record CubeRound(double PartMilliseconds, double PartBytes, double CubeMilliseconds, double CubeBytes, byte[] Cube)
{
    /// <summary>Makes the parts of a country, and the cube, several times over.</summary>
    /// <param name="country">The country.</param>
    /// <param name="times">How often, so that the small ones bear their share of collecting garbage.</param>
    /// <returns>What one took.</returns>
    public static CubeRound Run(Country country, int times)
    {
        (Area Area, IReadOnlyList<CurrentReport> Reports)[] reports = [.. Country.Areas.Select(area => (area, country.ReportsOf(area, 0)))];
        Stopped.CollectGarbage();
        AreaPart[] parts = [];
        long before = GC.GetTotalAllocatedBytes(precise: true);
        double partTime = Stopped.Time(() => Repeat(times, () => parts = [.. reports.Select(each => AreaPartBuilder.Build(each.Area, each.Reports))]));
        long partBytes = GC.GetTotalAllocatedBytes(precise: true) - before;

        Stopped.CollectGarbage();
        byte[] cube = [];
        before = GC.GetTotalAllocatedBytes(precise: true);
        double cubeTime = Stopped.Time(() => Repeat(times, () => cube = CubeBuilder.Build(parts, Catalogue.BuiltIn)));
        long cubeBytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        return new CubeRound(partTime / times, (double)partBytes / times, cubeTime / times, (double)cubeBytes / times, cube);
    }

    private static void Repeat(int times, Action work)
    {
        for (int i = 0; i < times; i++)
        {
            work();
        }
    }
}
