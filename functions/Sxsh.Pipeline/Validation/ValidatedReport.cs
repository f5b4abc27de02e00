using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>What a rule may look at.</summary>
/// <param name="Observations">The report's observations in their order; <see cref="Observation.SameAs"/> and <see cref="Observation.PartOf"/> are indexes into this list.</param>
/// <param name="Context">What is known about the report besides its bytes.</param>
/// <param name="Catalogue">Indicators and their bounds.</param>
public sealed record ValidatedReport(IReadOnlyList<Observation> Observations, ReportContext Context, Catalogue Catalogue)
{
    /// <summary>What counts of the province's earlier reports; empty where nothing is known.</summary>
    public IReadOnlyList<Observation> History { get; init; } = [];
}
