using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Which part of the ledger to list.</summary>
/// <param name="Dataset">Only this dataset; <see langword="null"/> for both.</param>
/// <param name="Area">Only this area; <see langword="null"/> for all, those of unknown areas included.</param>
/// <param name="AfterId">Only what comes after the version with this id; <see langword="null"/> from the beginning. Used by listings of versions alone.</param>
public sealed record LedgerScope(Dataset? Dataset, Area? Area, SubmissionId? AfterId)
{
    /// <summary>The whole ledger.</summary>
    public static LedgerScope All { get; } = new(null, null, null);

    /// <summary>One area, both datasets.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The scope.</returns>
    public static LedgerScope Of(Area area) => new(null, area, null);
}
