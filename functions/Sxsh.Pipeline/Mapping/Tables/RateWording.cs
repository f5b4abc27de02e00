namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Words of shares that stand beside or below the count they belong to.</summary>
internal static class RateWording
{
    /// <summary>Whether words say only that something is a share: "Tỷ lệ (%)".</summary>
    public static bool IsBare(string text) => HeadingKey.Of(text) is "ty le" or "ty le %" or "ty le (%)" or "%" or "ti le" or "ti le %" or "ti le (%)";

    /// <summary>The share of what a count counts: "Tỷ lệ cơ sở nhận thức" of "Số cơ sở nhận thức".</summary>
    public static string Of(string count) => $"Tỷ lệ {(count.StartsWith("Số ", StringComparison.OrdinalIgnoreCase) ? count[3..] : count)}";
}
