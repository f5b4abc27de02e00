namespace Sxsh.Pipeline.Storage;

/// <summary>A message taken from a queue.</summary>
/// <param name="Id">Id of the message.</param>
/// <param name="Receipt">Proof of having taken it; goes stale when it comes back.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attempts">How often it has been taken, this time included.</param>
public sealed record WorkItem(string Id, string Receipt, string Text, long Attempts);
