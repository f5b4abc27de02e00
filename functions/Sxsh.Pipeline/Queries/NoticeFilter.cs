using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Which notices to answer with.</summary>
/// <param name="Areas">Only of these areas; <see langword="null"/> for all.</param>
/// <param name="Dataset">Only of this dataset; <see langword="null"/> for both.</param>
/// <param name="IsUnread">Only those that nobody of the area has read.</param>
public sealed record NoticeFilter(IReadOnlyList<Area>? Areas, Dataset? Dataset, bool IsUnread);
