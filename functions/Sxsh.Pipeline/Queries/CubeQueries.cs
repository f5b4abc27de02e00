using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers with the published cube.</summary>
/// <param name="published">The published cubes.</param>
public sealed class CubeQueries(IPublishedStore published)
{
    /// <summary>Finds the latest cube.</summary>
    /// <param name="scope">Which cube.</param>
    /// <param name="isKnown">Tells whether the asker has the cube of a hash already.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The cube; <see langword="null"/> before the first was published.</returns>
    /// <exception cref="InvalidOperationException">The index names a cube that is not there.</exception>
    public async Task<CubeAnswer?> FindAsync(CubeScope scope, Func<string, bool> isKnown, CancellationToken cancellationToken)
    {
        if (await published.ReadIndexAsync(scope, cancellationToken) is not { } index)
        {
            return null;
        }

        if (isKnown(index.Hash))
        {
            return new CubeAnswer(index.Hash, index.MadeAt, null);
        }

        ReadOnlyMemory<byte> brotli = await published.ReadCubeAsync(scope, index.Hash, cancellationToken)
            ?? throw new InvalidOperationException($"The cube {index.Hash} is not there.");
        return new CubeAnswer(index.Hash, index.MadeAt, brotli);
    }
}
