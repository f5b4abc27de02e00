using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Reprocessing;

/// <summary>What is to be reprocessed, and how.</summary>
/// <param name="Address">Address of the service.</param>
/// <param name="Province">Only this province; <see langword="null"/> for all.</param>
/// <param name="Period">Only this period; <see langword="null"/> for all.</param>
/// <param name="Dataset">Only this dataset; <see langword="null"/> for both.</param>
/// <param name="IsDryRun">Whether differences are only shown.</param>
/// <param name="IsAgreed">Whether they are applied without a question.</param>
/// <param name="AsJson">Whether programs read the output.</param>
internal sealed record ReprocessOptions(Uri Address, string? Province, string? Period, Dataset? Dataset, bool IsDryRun, bool IsAgreed, bool AsJson);
