namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Where a folded text states a time.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="IsComplete">Whether it names a year or now; "6 tháng đầu năm" alone does not.</param>
internal readonly record struct PeriodMatch(int Start, int End, bool IsComplete);
