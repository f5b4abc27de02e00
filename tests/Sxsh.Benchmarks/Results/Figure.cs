namespace Sxsh.Benchmarks.Results;

/// <summary>A row of a table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The absolute figure.</param>
/// <param name="Spread">From the least to the greatest of all rounds, and how many there were; empty for what does not vary.</param>
/// <param name="Ratio">The ratio to what it is compared with; empty where there is none.</param>
/// <param name="Judged">What the ratio or figure should be and whether it is; empty where nothing is asked.</param>
public sealed record Figure(string What, string Value, string Spread, string Ratio, string Judged)
{
    /// <summary>A figure that is compared with nothing.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="spread">Least to greatest.</param>
    /// <returns>The row.</returns>
    public static Figure Plain(string what, string value, string spread) => new(what, value, spread, "", "");

    /// <summary>Says what a figure should be, and whether it is.</summary>
    /// <param name="limit">The limit in words, for example <c>≤ 1.25</c>.</param>
    /// <param name="isMet">Whether it is met.</param>
    /// <returns>The text.</returns>
    public static string Verdict(string limit, bool isMet) => $"{limit}: {(isMet ? "met" : "**missed**")}";
}
