using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Which links of the audit trail to answer with; <see langword="null"/> asks for all.</summary>
/// <param name="Areas">Only chains of these areas.</param>
/// <param name="Dataset">Only chains of this dataset; those that are no area's have none.</param>
/// <param name="From">Only what was done on this day, +07:00, or later.</param>
/// <param name="To">Only what was done on this day, +07:00, or before.</param>
public sealed record AuditFilter(IReadOnlyList<Area>? Areas, Dataset? Dataset, DateOnly? From, DateOnly? To)
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>Whether a chain is asked for.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool Includes(AuditChain chain) =>
        (Areas is null || (chain.Area is { } area && Areas.Contains(area)))
        && (Dataset is not { } dataset || chain.Name.StartsWith(WireNames.Of(dataset) + "~", StringComparison.Ordinal));

    /// <summary>Whether a link is asked for.</summary>
    /// <param name="entry">The link.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool Includes(AuditEntry entry)
    {
        DateOnly day = DateOnly.FromDateTime(entry.Event.At.ToOffset(VietnamOffset).DateTime);
        return !(day < From) && !(day > To);
    }
}
