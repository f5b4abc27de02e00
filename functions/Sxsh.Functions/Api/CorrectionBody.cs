using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>What a heading means, as it is sent.</summary>
public sealed class CorrectionBody
{
    /// <summary>The heading.</summary>
    [Description("The heading of a column, or the label of a row, as the report words it; case, marks and signs do not matter. At most 300 characters.")]
    public string? Heading { get; init; }

    /// <summary>What it means.</summary>
    [Description("Id of the indicator that it is, as GET /api/indicators lists them; null if it is nothing that is reported.")]
    public string? Indicator { get; init; }

    /// <summary>Why.</summary>
    [Description("Why, in Vietnamese; may be left out. At most 2000 characters.")]
    public string? Reason { get; init; }
}
