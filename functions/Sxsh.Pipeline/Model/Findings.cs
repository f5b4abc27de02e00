namespace Sxsh.Pipeline.Model;

/// <summary>What a stage made, and what it found wrong on the way.</summary>
/// <typeparam name="T">What the stage makes.</typeparam>
/// <param name="Items">The results, in the order of the report.</param>
/// <param name="Issues">The findings, in the order of the report.</param>
public sealed record Findings<T>(IReadOnlyList<T> Items, IReadOnlyList<Issue> Issues);
