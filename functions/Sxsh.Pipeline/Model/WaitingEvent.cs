namespace Sxsh.Pipeline.Model;

/// <summary>An event that waits to be chained.</summary>
/// <param name="Event">The event.</param>
/// <param name="Place">Where it waits; only the outbox reads it.</param>
public sealed record WaitingEvent(AuditEvent Event, string Place);
