namespace Sxsh.Pipeline.Model;

/// <summary>A run of a version whose rows may exist. Grain: one per version and run.</summary>
/// <param name="Run">The run.</param>
/// <param name="BegunAt">When its rows were last begun to be written, UTC.</param>
/// <param name="UnreferencedSince">When it was first seen that neither the version nor a pointer names it, UTC; <see langword="null"/> while one does, or while nobody has looked.</param>
public sealed record KeptRun(RunId Run, DateTimeOffset BegunAt, DateTimeOffset? UnreferencedSince);
