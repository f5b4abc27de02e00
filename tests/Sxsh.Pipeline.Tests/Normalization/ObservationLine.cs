using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Tests.Normalization;

/// <summary>Shows an observation in one line, so that whole reports can be compared.</summary>
internal static class ObservationLine
{
    public static string Of(Observation observation) => string.Join(' ', Parts(observation).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(Observation observation)
    {
        yield return observation.Area.ToString();
        yield return observation.Indicator.Value;
        yield return observation.Period.ToString();
        yield return observation.Kind.ToString();
        yield return observation.Value?.ToString(CultureInfo.InvariantCulture) ?? observation.Status.ToString();
        yield return observation.ValueMax is { } max ? ".." + max.ToString(CultureInfo.InvariantCulture) : string.Empty;
        yield return observation.Qualifier == Qualifier.Exact ? string.Empty : observation.Qualifier.ToString();
        yield return observation.Unit;
        yield return observation.Subject is null ? string.Empty : "subject=" + observation.Subject;
        yield return observation.Sector is null ? string.Empty : "sector=" + observation.Sector;
        yield return observation.Programme is null ? string.Empty : "programme=" + observation.Programme;
        yield return observation.Base is null ? string.Empty : "base=" + observation.Base;
        yield return observation.PartOf is { } total ? $"partOf={total}" : string.Empty;
        yield return observation.SameAs is { } same ? $"sameAs={same}" : string.Empty;
        yield return observation.NeedsReview ? "review" : string.Empty;
    }
}
