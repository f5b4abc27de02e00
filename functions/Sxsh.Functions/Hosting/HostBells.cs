namespace Sxsh.Functions.Hosting;

/// <summary>Bells by which the parts of one instance spare each other's pauses. Under a Functions host nobody listens.</summary>
/// <param name="time">The clock.</param>
public sealed class HostBells(TimeProvider time)
{
    /// <summary>Rung when this instance has taken an upload.</summary>
    public Bell Uploads { get; } = new(time);

    /// <summary>Rung when a report is through, so that a roll-up message may wait.</summary>
    public Bell Work { get; } = new(time);
}
