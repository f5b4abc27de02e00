namespace Sxsh.Functions.Access.Limits;

/// <summary>A caller has made as many requests as it may.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="RetryAfter">How long until requests are counted anew.</param>
public sealed record LimitReached(RequestLimit Limit, TimeSpan RetryAfter);
