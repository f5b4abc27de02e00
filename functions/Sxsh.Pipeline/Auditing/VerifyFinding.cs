using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Something that does not hold.</summary>
/// <param name="Source">The file that it was found in.</param>
/// <param name="Chain">The chain; <see langword="null"/> if it is about a receipt alone, or the chain cannot be told.</param>
/// <param name="Sequence">Place of the first link that was altered, as far as that can be told; <see langword="null"/> if it is about no link.</param>
/// <param name="Message">Vietnamese text that says what differs.</param>
/// <param name="English">The same in English.</param>
public sealed record VerifyFinding(string Source, AuditChain? Chain, long? Sequence, string Message, string English);
