namespace Sxsh.Pipeline.Model;

/// <summary>One version of a report and the run that counts for it.</summary>
/// <param name="Number">Version number.</param>
/// <param name="Run">The run.</param>
/// <param name="UploadedAt">Upload time of that version, UTC; a pointer only moves forward in it.</param>
public sealed record VersionPointer(int Number, RunId Run, DateTimeOffset UploadedAt);
