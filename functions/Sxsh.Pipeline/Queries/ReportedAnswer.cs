namespace Sxsh.Pipeline.Queries;

/// <summary>A value as the report shows it.</summary>
/// <param name="Value">For example <c>gần 400</c>.</param>
/// <param name="Unit">For example <c>lượt</c>; <see langword="null"/> if it shows none.</param>
public sealed record ReportedAnswer(string Value, string? Unit);
