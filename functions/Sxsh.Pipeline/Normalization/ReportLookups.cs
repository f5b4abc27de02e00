using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Areas;
using Sxsh.Pipeline.Normalization.Dimensions;
using Sxsh.Pipeline.Normalization.Indicators;
using Sxsh.Pipeline.Normalization.Periods;
using Sxsh.Pipeline.Normalization.Units;

namespace Sxsh.Pipeline.Normalization;

/// <summary>What is looked up for the drafts of one report, and remembered while it is read.</summary>
/// <param name="context">What is known about the report.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="finder">Finds indicators.</param>
/// <param name="sectors">Finds sectors.</param>
internal sealed class ReportLookups(ReportContext context, Catalogue catalogue, IndicatorFinder finder, SectorResolver sectors)
{
    private readonly Remembered<string, LabelReading> _labels = new(label => Read(label, sectors));

    /// <summary>The report's periods.</summary>
    public PeriodResolver Periods { get; } = new(context);

    /// <summary>The report's areas.</summary>
    public AreaResolver Areas { get; } = new(catalogue, context.Area);

    /// <summary>The report's units.</summary>
    public UnitLookup Units { get; } = new();

    /// <summary>The report's indicators.</summary>
    public IndicatorLookup Indicators { get; } = new(finder);

    /// <summary>Takes a label apart.</summary>
    /// <param name="label">The label.</param>
    /// <returns>Its parts.</returns>
    public LabelReading Label(string label) => _labels.Of(label);

    private static LabelReading Read(string label, SectorResolver sectors)
    {
        string? subject = SubjectFinder.Find(label, out string rest);
        string? sector = sectors.ReadEnd(rest, out rest);
        return new LabelReading(rest, subject, sector);
    }
}
