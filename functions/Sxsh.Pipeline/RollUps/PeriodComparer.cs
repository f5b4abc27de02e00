using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Compares periods by their months. Says the same as the period itself, some times faster: a cube looks periods up by the million.</summary>
internal sealed class PeriodComparer : IEqualityComparer<ReportingPeriod>
{
    private const int Open = -1;

    public static PeriodComparer Instance { get; } = new();

    public bool Equals(ReportingPeriod x, ReportingPeriod y) =>
        x.Last.Ordinal == y.Last.Ordinal && (x.First?.Ordinal ?? Open) == (y.First?.Ordinal ?? Open);

    public int GetHashCode(ReportingPeriod obj) => (obj.Last.Ordinal << 12) ^ (obj.First?.Ordinal ?? Open);
}
