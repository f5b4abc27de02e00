using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Whether a request is let in, and how far.</summary>
public sealed record AccessDecision
{
    private AccessDecision(IReadOnlyList<Area>? areas, IResult? refusal)
    {
        Areas = areas;
        Refusal = refusal;
    }

    /// <summary>Only reports of these areas; <see langword="null"/> for all.</summary>
    public IReadOnlyList<Area>? Areas { get; }

    /// <summary>The answer that refuses it; <see langword="null"/> if it is let in.</summary>
    public IResult? Refusal { get; }

    /// <summary>Let in.</summary>
    /// <param name="areas">Only reports of these areas; <see langword="null"/> for all.</param>
    /// <returns>The decision.</returns>
    public static AccessDecision Allowed(IReadOnlyList<Area>? areas) => new(areas, null);

    /// <summary>Refused.</summary>
    /// <param name="refusal">The answer.</param>
    /// <returns>The decision.</returns>
    public static AccessDecision Refused(IResult refusal) => new([], refusal);
}
