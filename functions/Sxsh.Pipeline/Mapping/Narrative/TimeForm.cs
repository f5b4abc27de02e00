namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What sort of time words state.</summary>
internal enum TimeForm
{
    /// <summary>From one time to another, or a phase.</summary>
    Span,

    /// <summary>"Đến nay", "đến năm 2020".</summary>
    Until,

    /// <summary>"Hiện nay": the time of the report.</summary>
    Now,

    /// <summary>One year, half-year, quarter or month.</summary>
    Point,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month or quarter whose year is not stated; masks its number, gives no time.</summary>
    Open,
}
