namespace Sxsh.Pipeline.Queries;

/// <summary>Some rows of an answer and where the next ones begin.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Next">Token to ask for the next page with; <see langword="null"/> on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
