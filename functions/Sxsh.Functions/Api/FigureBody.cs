using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>A decision about a figure, as it is sent.</summary>
public sealed class FigureBody
{
    /// <summary>What is to hold.</summary>
    [Description("confirmed, corrected, discarded, or reopened to take an earlier decision back.")]
    public string? Verdict { get; init; }

    /// <summary>What the decider saw.</summary>
    [Description("The revision of the figure that the decision rests on, as GET /api/submissions/{id}/review answers it.")]
    public int? Revision { get; init; }

    /// <summary>The right value.</summary>
    [Description("Only with corrected: the right value, in the indicator's unit. What is left out stays as it was read.")]
    public decimal? Value { get; init; }

    /// <summary>The right upper end.</summary>
    [Description("Only with value: the upper end where it is a range.")]
    public decimal? ValueMax { get; init; }

    /// <summary>The right indicator.</summary>
    [Description("Only with corrected: the right indicator.")]
    public string? Indicator { get; init; }

    /// <summary>The right period.</summary>
    [Description("Only with corrected: the right period, for example 2011 or 2008/2011-05.")]
    public string? Period { get; init; }

    /// <summary>The right kind.</summary>
    [Description("Only with corrected: actual, target or plan.")]
    public string? Kind { get; init; }

    /// <summary>Why.</summary>
    [Description("Why, if that is to be kept; at most 2000 characters.")]
    public string? Reason { get; init; }
}
