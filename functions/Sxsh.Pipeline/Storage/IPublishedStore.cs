using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The container <c>published</c>: parts of areas, cubes under their content's hash, and the index that says which one is the latest.</summary>
public interface IPublishedStore
{
    /// <summary>Reads the index of a cube.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The index with its ETag, or <see langword="null"/> if nothing was published yet.</returns>
    Task<CubeIndex?> ReadIndexAsync(CubeScope scope, CancellationToken cancellationToken);

    /// <summary>Writes the index of a cube, if nobody changed it since it was read.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="index">The index, with the ETag it was read with (<see langword="null"/> if there was none).</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if somebody changed it; then nothing is written.</returns>
    Task<bool> TryWriteIndexAsync(CubeScope scope, CubeIndex index, CancellationToken cancellationToken);

    /// <summary>Writes an area's part, unless it stands already.</summary>
    /// <param name="audience">For whom it is; what is not for everybody never lies beside what is.</param>
    /// <param name="area">The area.</param>
    /// <param name="hash">Hash of the content.</param>
    /// <param name="json">The content.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it stands.</returns>
    Task WritePartAsync(CubeAudience audience, Area area, string hash, ReadOnlyMemory<byte> json, CancellationToken cancellationToken);

    /// <summary>Reads an area's part.</summary>
    /// <param name="audience">For whom it is.</param>
    /// <param name="area">The area.</param>
    /// <param name="hash">Hash of the content.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The content, or <see langword="null"/> if there is none.</returns>
    Task<ReadOnlyMemory<byte>?> ReadPartAsync(CubeAudience audience, Area area, string hash, CancellationToken cancellationToken);

    /// <summary>Writes a cube, unless it stands already.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="hash">Hash of the JSON before compression.</param>
    /// <param name="brotli">The JSON, compressed with Brotli.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it stands.</returns>
    Task WriteCubeAsync(CubeScope scope, string hash, ReadOnlyMemory<byte> brotli, CancellationToken cancellationToken);

    /// <summary>Tells whether a cube stands, without reading it.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="hash">Hash of the JSON.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if it was never written or was deleted since.</returns>
    Task<bool> HasCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken);

    /// <summary>Reads a cube.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="hash">Hash of the JSON.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The JSON, compressed with Brotli, or <see langword="null"/> if there is none.</returns>
    Task<ReadOnlyMemory<byte>?> ReadCubeAsync(CubeScope scope, string hash, CancellationToken cancellationToken);
}
