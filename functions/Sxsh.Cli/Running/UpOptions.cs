using Sxsh.Cli.Sampling;

namespace Sxsh.Cli.Running;

/// <summary>What <c>sxsh up</c> was asked to do.</summary>
/// <param name="Port">Port of the service, 1 to 65535.</param>
/// <param name="WorkFolder">Folder for what is stored; <see langword="null"/> for <c>.data</c> in the clone.</param>
/// <param name="Reset">Whether to empty the folder first.</param>
/// <param name="Once">Whether to end after the ledger line instead of serving on.</param>
/// <param name="WithSamples">Whether to send the sample reports: the real ones that come with the source.</param>
/// <param name="Synthetic">Years of the synthetic country to send; <see langword="null"/> for none.</param>
internal sealed record UpOptions(int Port, string? WorkFolder, bool Reset, bool Once, bool WithSamples, SampleYears? Synthetic)
{
    /// <summary>The port that Azure Functions tools use on a developer's machine.</summary>
    public const int UsualPort = 7071;

    /// <summary>Years that are sent unless others are asked for: enough to fill the dashboards, few enough to wait for.</summary>
    public const string UsualSynthetic = "2023-2025";

    /// <summary>Asks for no made-up figures.</summary>
    public const string NoSynthetic = "none";

    /// <summary>The years that were asked for.</summary>
    /// <param name="text">What <c>--synthetic</c> says.</param>
    /// <param name="withSamples">Whether any samples are sent at all.</param>
    /// <returns>The years; <see langword="null"/> for none.</returns>
    public static SampleYears? SyntheticOf(string? text, bool withSamples) => withSamples && SampleYears.TryParse(text, out SampleYears years) ? years : null;
}
