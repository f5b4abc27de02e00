using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Auditing;

/// <summary>A chain as far as its links hold.</summary>
/// <param name="Source">The file that it was read from.</param>
/// <param name="Chain">The chain.</param>
/// <param name="Entries">The links that hold, in order.</param>
/// <param name="Finding">The first one that does not; <see langword="null"/> if all do.</param>
public sealed record VerifiedChain(string Source, AuditChain Chain, IReadOnlyList<AuditEntry> Entries, VerifyFinding? Finding)
{
    /// <summary>The link at a place.</summary>
    /// <param name="sequence">The place.</param>
    /// <returns>The link; <see langword="null"/> if it is not among those that hold.</returns>
    public AuditEntry? At(long sequence) =>
        Entries.Count > 0 && sequence >= Entries[0].Sequence && sequence - Entries[0].Sequence < Entries.Count ? Entries[(int)(sequence - Entries[0].Sequence)] : null;
}
