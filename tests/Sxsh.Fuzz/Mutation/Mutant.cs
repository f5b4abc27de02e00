namespace Sxsh.Fuzz.Mutation;

/// <summary>A file made to do harm.</summary>
/// <param name="Name">Its number, or the name of the set piece.</param>
/// <param name="Kind">What was done, in the words of the summary.</param>
/// <param name="Origin">The sample that it was made of.</param>
/// <param name="FileName">Name that it is sent under.</param>
/// <param name="Province">Province that it is sent for; <see langword="null"/> if none is named.</param>
/// <param name="Period">Period that it is sent for; <see langword="null"/> if none is named.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Mutant(string Name, string Kind, string Origin, string FileName, string? Province, string? Period, byte[] Bytes);
