using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation;

/// <summary>Builds observations, and checks them by one rule or by all.</summary>
internal static class Observations
{
    public static ReportContext Context { get; } = new(Area.Parse("63-83"), ReportingPeriod.OfYear(2011));

    public static Observation Of(string indicator, decimal? value, string cell)
    {
        IndicatorId id = new(indicator);
        Assert.True(Catalogue.BuiltIn.TryGetIndicator(id, out Indicator? known));
        return new Observation
        {
            Area = Area.Parse("63-83"),
            Indicator = id,
            Period = ReportingPeriod.OfYear(2010),
            Kind = ObservationKind.Actual,
            Value = value,
            Status = value is null ? ObservationStatus.Nil : ObservationStatus.Observed,
            Unit = known.Unit,
            ReportedValue = value?.ToString(CultureInfo.InvariantCulture) ?? "-",
            Source = new SourceLocation(null, cell, null, null, null),
        };
    }

    public static IReadOnlyList<Issue> Check(IReportRule rule, params Observation[] observations) =>
        [.. rule.Check(new ValidatedReport(observations, Context, Catalogue.BuiltIn))];

    public static IReadOnlyList<Issue> Validate(params Observation[] observations) =>
        new ReportValidator(Catalogue.BuiltIn).Validate(observations, Context);
}
