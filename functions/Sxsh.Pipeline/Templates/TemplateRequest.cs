using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>Whom a template is for, and what it is filled with beforehand.</summary>
/// <param name="Area">The province.</param>
/// <param name="Period">The period to report on.</param>
/// <param name="LastPeriod">The period reported before; <see langword="null"/> if there is none.</param>
/// <param name="Last">What was reported for it; empty if nothing was.</param>
public sealed record TemplateRequest(Area Area, ReportingPeriod Period, ReportingPeriod? LastPeriod, IReadOnlyList<Observation> Last)
{
    /// <summary>A template without anything filled in.</summary>
    /// <param name="area">The province.</param>
    /// <param name="period">The period.</param>
    /// <returns>The request.</returns>
    public static TemplateRequest Of(Area area, ReportingPeriod period) => new(area, period, null, []);
}
