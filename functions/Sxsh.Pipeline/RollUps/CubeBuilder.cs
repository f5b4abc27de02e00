using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Makes the cube from the areas' parts. A pure function: the same parts, in whatever order, give the same bytes.</summary>
public static class CubeBuilder
{
    /// <summary>Makes the cube.</summary>
    /// <param name="parts">One part for each area that has one.</param>
    /// <param name="catalogue">The catalogue; facts of indicators that it does not know are left out.</param>
    /// <returns>The JSON, UTF-8.</returns>
    /// <exception cref="ArgumentException">Two parts are of the same area.</exception>
    public static byte[] Build(IReadOnlyCollection<AreaPart> parts, Catalogue catalogue)
    {
        if (parts.DistinctBy(part => part.Area).Count() != parts.Count)
        {
            throw new ArgumentException("Two parts are of the same area.", nameof(parts));
        }

        return new CubeWorkshop(catalogue).Make(parts);
    }
}
