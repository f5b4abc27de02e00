using Sxsh.Pipeline.Model.Comparison;

namespace Sxsh.Pipeline.Model;

/// <summary>What a version of a report came to, and what it comes to with today's code, catalogue and rules.</summary>
/// <param name="Before">The version as it stood before.</param>
/// <param name="Run">The run of today's code, catalogue and rules, and of what headings were said to mean.</param>
/// <param name="Result">What the original comes to today.</param>
/// <param name="Verdict">Whether that may replace what stands.</param>
/// <param name="Comparison">What differs.</param>
public sealed record ReprocessResult(Submission Before, RunId Run, CheckResult Result, ReprocessVerdict Verdict, ReportComparison Comparison);
