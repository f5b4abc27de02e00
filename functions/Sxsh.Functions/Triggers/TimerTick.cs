namespace Sxsh.Functions.Triggers;

/// <summary>A schedule has come round; it says nothing else.</summary>
public sealed record TimerTick;
