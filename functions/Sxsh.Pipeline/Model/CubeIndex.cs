namespace Sxsh.Pipeline.Model;

/// <summary>Which version of a cube is the latest, and what it was made from.</summary>
/// <param name="Hash">Hash of the cube's JSON; holds no clock.</param>
/// <param name="MadeAt">When it was published, UTC.</param>
/// <param name="Areas">Version of each area in it, by area.</param>
/// <param name="ETag">Version of the index itself, for conditional writes; <see langword="null"/> before it was written; not part of its content.</param>
public sealed record CubeIndex(string Hash, DateTimeOffset MadeAt, IReadOnlyDictionary<Area, AreaVersion> Areas, string? ETag);
