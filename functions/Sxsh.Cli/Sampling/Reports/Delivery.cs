namespace Sxsh.Cli.Sampling.Reports;

/// <summary>Whether and when a province reports a year.</summary>
internal enum Delivery
{
    /// <summary>In time and whole.</summary>
    InTime,

    /// <summary>Only its first half, so far.</summary>
    HalfYear,

    /// <summary>Late: with the report for the next year.</summary>
    WithNextYear,

    /// <summary>Not at all.</summary>
    Never,
}
