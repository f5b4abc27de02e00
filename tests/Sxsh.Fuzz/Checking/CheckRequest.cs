namespace Sxsh.Fuzz.Checking;

/// <summary>What the parent asks of the child; one line of JSON.</summary>
/// <param name="Path">Where the bytes are.</param>
/// <param name="FileName">Name that they are sent under.</param>
/// <param name="Province">Province that they are sent for; <see langword="null"/> if none is named.</param>
/// <param name="Period">Period that they are sent for; <see langword="null"/> if none is named.</param>
internal sealed record CheckRequest(string Path, string FileName, string? Province, string? Period);
