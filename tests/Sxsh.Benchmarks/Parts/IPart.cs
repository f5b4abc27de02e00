using Sxsh.Benchmarks.Results;

namespace Sxsh.Benchmarks.Parts;

/// <summary>One thing that is measured.</summary>
public interface IPart
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Its heading.</summary>
    string Title { get; }

    /// <summary>What exactly is measured, in a few sentences.</summary>
    string Explanation { get; }

    /// <summary>Measures.</summary>
    /// <param name="workplace">Folder and published service.</param>
    /// <param name="cancellationToken">Stops; what was started is ended.</param>
    /// <returns>The figures.</returns>
    Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken);
}
