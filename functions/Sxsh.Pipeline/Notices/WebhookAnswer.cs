namespace Sxsh.Pipeline.Notices;

/// <summary>What came of sending a notice.</summary>
/// <param name="IsTaken">Whether the receiver answered with a 2xx.</param>
/// <param name="Text">The status, or what went wrong; nothing that the receiver said.</param>
public sealed record WebhookAnswer(bool IsTaken, string Text);
