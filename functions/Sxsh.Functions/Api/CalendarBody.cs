using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>Deadlines of a period, as they are sent.</summary>
public sealed class CalendarBody
{
    /// <summary>Due day.</summary>
    [Description("The last day, in Viet Nam, on which a report is on time, for example 2026-12-15; left out: no day.")]
    public string? Due { get; init; }

    /// <summary>Closing day.</summary>
    [Description("The last day on which uploads count by themselves; left out: the period does not close.")]
    public string? Closes { get; init; }

    /// <summary>What the sender saw.</summary>
    [Description("The revision that the calendar answered; left out where nobody had set anything.")]
    public string? Revision { get; init; }
}
