namespace Sxsh.Pipeline.Model;

/// <summary>One version of a report and the run that counts for it.</summary>
/// <param name="Number">Version number.</param>
/// <param name="Run">The run.</param>
/// <param name="UploadedAt">Upload time of that version, UTC; a pointer only moves forward in it.</param>
public sealed record VersionPointer(int Number, RunId Run, DateTimeOffset UploadedAt)
{
    /// <summary>The pointer to a version and its run.</summary>
    /// <param name="version">A version that is done.</param>
    /// <returns>The pointer.</returns>
    /// <exception cref="ArgumentException">The version has no run yet.</exception>
    public static VersionPointer To(Submission version) =>
        new(version.Id.Number, version.Run ?? throw new ArgumentException("The version has no run yet.", nameof(version)), version.UploadedAt);

    /// <summary>Tells whether it names a version and the run that the version has now.</summary>
    /// <param name="version">The version.</param>
    /// <returns><see langword="true"/> if it names both.</returns>
    public bool Names(Submission version) => Number == version.Id.Number && Run == version.Run;
}
