namespace Sxsh.Pipeline.Model;

/// <summary>One link of an audit chain: an event in its place, sealed by a hash that covers the link before it.</summary>
/// <param name="Sequence">Place in the chain, from 1, without gaps.</param>
/// <param name="ChainedAt">When it was chained, UTC; never before the link before it.</param>
/// <param name="Event">What was done; it names the chain.</param>
/// <param name="Previous">Hash of the link before it; <see cref="Beginning"/> for the first.</param>
/// <param name="Hash">Hash of this link, 64 lower-case hexadecimal digits.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset ChainedAt, AuditEvent Event, string Previous, string Hash)
{
    private const string Form = "sxsh-audit-1";

    /// <summary>Stands for the link before the first.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>Makes the next link.</summary>
    /// <param name="end">The end of the chain; <see langword="null"/> if nothing is chained yet.</param>
    /// <param name="told">What was done.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>The link.</returns>
    public static AuditEntry Next(AuditEnd? end, AuditEvent told, DateTimeOffset now)
    {
        long sequence = (end?.Sequence ?? 0) + 1;
        DateTimeOffset at = end is { } last && last.ChainedAt > now ? last.ChainedAt : now;
        string previous = end?.Hash ?? Beginning;
        return new AuditEntry(sequence, at, told, previous, HashOf(sequence, at, told, previous));
    }

    /// <summary>Computes the hash of a link.</summary>
    /// <param name="sequence">Its place.</param>
    /// <param name="chainedAt">When it was chained.</param>
    /// <param name="told">What was done.</param>
    /// <param name="previous">Hash of the link before it.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashOf(long sequence, DateTimeOffset chainedAt, AuditEvent told, string previous)
    {
        using var hash = new CanonicalHash();
        hash.After(previous)
            .Add(Form)
            .Add(told.Chain.Name)
            .Add(sequence)
            .Add(chainedAt)
            .Add(told.Id)
            .Add(WireNames.Of(told.Action))
            .Add(told.At)
            .Add(told.Actor.Role is { } role ? WireNames.Of(role) : null)
            .Add(told.Actor.Id)
            .Add(told.Actor.Name)
            .Add(WireNames.Of(told.Subject.Kind))
            .Add(told.Subject.Id)
            .Add(told.Details.All.Count);
        foreach ((string name, string text) in told.Details.All)
        {
            hash.Add(name).Add(text);
        }

        return hash.End();
    }
}
