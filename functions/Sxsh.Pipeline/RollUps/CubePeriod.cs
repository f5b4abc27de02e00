using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>A period of the cube; the whole time where there is none.</summary>
internal readonly record struct CubePeriod(ReportingPeriod? Period)
{
    private const string WholeTime = "*";

    public override string ToString() => Period?.ToString() ?? WholeTime;
}
