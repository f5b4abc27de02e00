namespace Sxsh.Functions.Access;

/// <summary>Claims about a caller, from whoever vouches for them.</summary>
public interface IClaims
{
    /// <summary>The values of a claim.</summary>
    /// <param name="name">Name of the claim.</param>
    /// <returns>Its texts, one or several; none if it is not there.</returns>
    IReadOnlyList<string> ValuesOf(string name);
}
