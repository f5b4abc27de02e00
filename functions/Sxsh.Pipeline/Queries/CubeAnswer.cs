namespace Sxsh.Pipeline.Queries;

/// <summary>A published cube.</summary>
/// <param name="Hash">Hash of its JSON.</param>
/// <param name="MadeAt">When it was published, UTC.</param>
/// <param name="Brotli">Its JSON, compressed with Brotli; <see langword="null"/> where the asker has it already.</param>
public sealed record CubeAnswer(string Hash, DateTimeOffset MadeAt, ReadOnlyMemory<byte>? Brotli);
