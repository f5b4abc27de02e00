namespace Sxsh.Pipeline.Model;

/// <summary>Which of the published cubes. Each has an index of its own, so that made-up figures neither weigh on the real ones nor ever stand in one file with them.</summary>
/// <param name="Audience">For whom it is made.</param>
/// <param name="Dataset">Whose figures it holds; never both.</param>
public readonly record struct CubeScope(CubeAudience Audience, Dataset Dataset)
{
    /// <summary>Every cube that there may be.</summary>
    public static IReadOnlyList<CubeScope> All { get; } =
        [.. Enum.GetValues<CubeAudience>().SelectMany(audience => Enum.GetValues<Dataset>().Select(dataset => new CubeScope(audience, dataset)))];

    /// <summary>Name within paths: <c>national/real</c>.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => $"{WireNames.Of(Audience)}/{WireNames.Of(Dataset)}";
}
