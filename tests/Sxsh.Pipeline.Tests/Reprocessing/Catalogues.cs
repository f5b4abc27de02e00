using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>Catalogues as an earlier or later deployment may have them; another content is another version, and so another run.</summary>
internal static class Catalogues
{
    /// <summary>Nothing but the version differs.</summary>
    public static Catalogue Same { get; } = With("same", indicator => indicator);

    /// <summary>One indicator has another id (and so is another), one another unit, and of one 50 is too many.</summary>
    public static Catalogue Changed { get; } = With("changed", indicator => indicator.Id.Value switch
    {
        "films" => indicator with { Id = new IndicatorId("moving_pictures") },
        "establishments_applying" => indicator with { Unit = "cơ sở" },
        "establishments_aware" => indicator with { Max = 49m },
        _ => indicator,
    });

    /// <summary>Bến Tre is in no scheme.</summary>
    public static Catalogue WithoutBenTre { get; } = new(
        "without Bến Tre",
        [.. Catalogue.BuiltIn.Provinces.Where(province => province.Area != Area.Parse("63-83"))],
        Catalogue.BuiltIn.Indicators,
        Catalogue.BuiltIn.Sectors,
        Catalogue.BuiltIn.NationalTargets);

    /// <summary>No indicator is called anything.</summary>
    public static Catalogue Speechless { get; } = With("speechless", Silenced);

    /// <summary>Neither here.</summary>
    public static Catalogue StillSpeechless { get; } = With("still speechless", Silenced);

    private static Indicator Silenced(Indicator indicator) => indicator with { NameVi = $"zz {indicator.Id}", Wordings = [$"zz {indicator.Id}"] };

    /// <summary>The built-in one with other indicators.</summary>
    private static Catalogue With(string version, Func<Indicator, Indicator> change) => new(
        version,
        Catalogue.BuiltIn.Provinces,
        [.. Catalogue.BuiltIn.Indicators.Select(change)],
        Catalogue.BuiltIn.Sectors,
        Catalogue.BuiltIn.NationalTargets);
}
