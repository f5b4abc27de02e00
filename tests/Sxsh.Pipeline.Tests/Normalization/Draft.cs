using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

/// <summary>Makes drafts as the mapping stage does, and normalizes them.</summary>
internal static class Draft
{
    public static readonly Area BenTre = new(AreaScheme.Provinces63, "83");

    public static readonly ReportContext BenTre2011 = new(BenTre, ReportingPeriod.OfYear(2011));

    private static readonly ReportNormalizer Normalizer = new(Catalogue.BuiltIn);

    public static DraftRow Of(string indicator, string value, string? unit = null) => Of(indicator, Cell.OfText(2, 4, value), unit);

    public static DraftRow Of(string indicator, Cell value, string? unit = null) => new()
    {
        Value = value,
        IndicatorText = indicator,
        IndicatorCell = Cell.OfText(2, 3, indicator),
        UnitText = unit,
    };

    public static DraftRow In(this DraftRow draft, string period) => draft with { PeriodText = period, PeriodCell = Cell.OfText(2, 2, period) };

    public static DraftRow About(this DraftRow draft, string area) => draft with { AreaCell = Cell.OfText(2, 1, area) };

    public static Cell Number(decimal number, string text, bool isPercent = false) => new(2, 4, text, CellKind.Number, number, null, isPercent);

    public static Findings<Observation> Normalize(params DraftRow[] drafts) => Normalizer.Normalize(drafts, BenTre2011);

    public static Findings<Observation> Normalize(ReportContext context, params DraftRow[] drafts) => Normalizer.Normalize(drafts, context);

    /// <summary>The one observation of a draft that must have no issue.</summary>
    public static Observation Clean(DraftRow draft)
    {
        Findings<Observation> findings = Normalize(draft);
        Assert.Empty(findings.Issues);
        return Assert.Single(findings.Items);
    }

    /// <summary>The one issue of a draft that must yield nothing.</summary>
    public static Issue Failed(DraftRow draft)
    {
        Findings<Observation> findings = Normalize(draft);
        Assert.Empty(findings.Items);
        return Assert.Single(findings.Issues);
    }
}
