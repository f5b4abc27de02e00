namespace Sxsh.Functions.Api;

/// <summary>What is sent to set a webhook.</summary>
/// <param name="Url">Address that takes notices; https.</param>
public sealed record WebhookRequest(string? Url);
