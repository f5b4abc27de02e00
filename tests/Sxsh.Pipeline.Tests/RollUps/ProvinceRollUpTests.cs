using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class ProvinceRollUpTests
{
    // Vĩnh Long of the 34 was formed from Vĩnh Long, Bến Tre and Trà Vinh of the 63.
    private const string Merged = "34-86";
    private const string VinhLong = "63-86";
    private const string BenTre = "63-83";
    private const string TraVinh = "63-84";

    [Fact]
    public void Merger_EveryPredecessorReported_IsExact()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2011").Says("films", "2011", 1),
            new ReportBuilder(BenTre, "2011").Says("films", "2011", 4),
            new ReportBuilder(TraVinh, "2011").Says("films", "2011", null));

        Assert.Equal(new CubeReadingCell(5, null, CubeFlags.RolledUp, 3, 3, 3), cube.Find(Merged, "films", "2011"));
        Assert.Equal(new CubeReadingCell(5, null, CubeFlags.RolledUp, 3, 3, 3), cube.Find(Merged, "films", "*"));
    }

    [Fact]
    public void Merger_OnePredecessorMissing_IsPartial()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2011").Says("films", "2011", 1),
            new ReportBuilder(BenTre, "2011").Says("films", "2011", 4),
            new ReportBuilder(TraVinh, "2011").Says("films", "2011", null, film => film with { Status = ObservationStatus.Unavailable }));

        Assert.Equal(new CubeReadingCell(5, null, CubeFlags.RolledUp | CubeFlags.Partial, 2, 3, 2), cube.Find(Merged, "films", "2011"));
    }

    [Fact]
    public void Merger_OwnValue_IsTakenBeforeItsPredecessors()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(Merged, "2026").Says("films", "2024", 9),
            new ReportBuilder(BenTre, "2024").Says("films", "2024", 4));

        Assert.Equal(new CubeReadingCell(9, null, CubeFlags.None, 1, 1, 1), cube.Find(Merged, "films", "2024"));
        Assert.Equal(9, cube.Value("vn", "films", "2024"));
        Assert.Equal(9, cube.Value("vn", "films", "*"));
        Assert.Equal((3, 63), (cube.Find("vn", "films", "2024")!.Areas, cube.Find("vn", "films", "2024")!.AreasExpected));
        Assert.Equal(4, cube.Value(BenTre, "films", "2024"));
    }

    [Fact]
    public void Merger_YearOfTheMerger_JoinsBothHalves()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2025-H1").Says("films", "2025-H1", 1),
            new ReportBuilder(BenTre, "2025-H1").Says("films", "2025-H1", 2),
            new ReportBuilder(TraVinh, "2025-H1").Says("films", "2025-H1", 3),
            new ReportBuilder(Merged, "2025-H2").Says("films", "2025-H2", 10));

        CubeReadingCell year = cube.Find(Merged, "films", "2025")!;
        Assert.Equal((16, CubeFlags.RolledUp | CubeFlags.FromParts), (year.Value, year.Flags));
        Assert.Equal(16, cube.Value(Merged, "films", "*"));
        Assert.Equal((16, 1, 34), (cube.Value("vn", "films", "2025"), cube.Find("vn", "films", "2025")!.Areas, cube.Find("vn", "films", "2025")!.AreasExpected));
        Assert.Null(cube.Find(BenTre, "films", "2025-H2"));
    }

    [Fact]
    public void Merger_NeverSplits()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(Merged, "2026").Says("films", "2026", 9));

        Assert.DoesNotContain(cube.Keys, key => key.Contains("63-", StringComparison.Ordinal));
    }

    [Fact]
    public void UnchangedProvince_IsOneSeries()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder("63-38", "2018").Says("films", "2018", 4).Says("staff_aware", "2018", 9),
            new ReportBuilder("34-38", "2026").Says("films", "2026", 3).Says("staff_aware", "2026", 7));

        Assert.Equal(new CubeReadingCell(4, null, CubeFlags.None, 1, 1, 1), cube.Find("34-38", "films", "2018"));
        Assert.Equal(3, cube.Value("34-38", "films", "2026"));
        Assert.Equal(7, cube.Value("34-38", "films", "*"));
        Assert.Equal(7, cube.Value("34-38", "staff_aware", "*"));
        Assert.Equal(4, cube.Value("63-38", "films", "*"));
    }

    [Fact]
    public void Predecessors_OneByQuarters_AreAddedForTheSameYear()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2011").Says("films", "2011", 1),
            new ReportBuilder(BenTre, "2011").Says("films", "2011-H1", 2).Says("films", "2011-H2", 2),
            new ReportBuilder(TraVinh, "2011").Says("films", "2011-Q1", 3));

        Assert.Equal(new CubeReadingCell(8, null, CubeFlags.RolledUp | CubeFlags.FromParts | CubeFlags.Partial, 3, 3, 4), cube.Find(Merged, "films", "2011"));
        Assert.Equal(3, cube.Value(Merged, "films", "2011-Q1"));
    }

    [Fact]
    public void Stock_IsAddedOverProvincesNeverOverPeriods()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2012").Says("establishments_aware", "2010", 5).Says("establishments_aware", "2012", 6),
            new ReportBuilder(BenTre, "2010").Says("establishments_aware", "2010", 50));

        Assert.Equal(55, cube.Value(Merged, "establishments_aware", "2010"));
        Assert.Equal(56, cube.Value(Merged, "establishments_aware", "*"));
        Assert.Equal(56, cube.Value("vn", "establishments_aware", "*"));
    }

    [Fact]
    public void Rate_WithoutDenominators_StaysAList()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2012").Says("awareness_rate", "2011", 30).Says("establishments_aware", "2011", 30).Says("establishments_total", "2011", 100),
            new ReportBuilder(BenTre, "2012").Says("awareness_rate", "2011", 90),
            new ReportBuilder(TraVinh, "2012").Says("awareness_rate", "2011", 60));

        Assert.Equal(new CubeReadingCell(30, 90, CubeFlags.Range | CubeFlags.Partial | CubeFlags.RolledUp, 3, 3, 3), cube.Find(Merged, "awareness_rate", "2011"));
        Assert.Equal((30, 90), (cube.Find("vn", "awareness_rate", "2011")!.Value, cube.Find("vn", "awareness_rate", "2011")!.ValueMax));
    }

    [Fact]
    public void Rate_WithCountsOfEveryContributor_IsRecomputed()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2012").Says("awareness_rate", "2011", 30).Says("establishments_aware", "2011", 30).Says("establishments_total", "2011", 100),
            new ReportBuilder(BenTre, "2012").Says("establishments_aware", "2011", 50).Says("establishments_total", "2011", 900));

        CubeReadingCell cell = cube.Find(Merged, "awareness_rate", "2011")!;
        Assert.Equal((8m, CubeFlags.RolledUp | CubeFlags.Partial, 2, 3), (cell.Value, cell.Flags & ~CubeFlags.FromParts, cell.Areas, cell.AreasExpected));
        Assert.Equal(8m, cube.Value("vn", "awareness_rate", "2011"));
        Assert.Equal(8m, cube.Value("vn", "awareness_rate", "*"));
    }

    [Fact]
    public void Savings_OfSeveralProvinces_ShowLowestToHighest()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(VinhLong, "2012").Says("saving_rate_per_unit", "2011", 8, rate => rate with { ValueMax = 13, Qualifier = Qualifier.Range }),
            new ReportBuilder(BenTre, "2012").Says("saving_rate_per_unit", "2011", 5),
            new ReportBuilder(TraVinh, "2012").Says("saving_rate_per_unit", "2011", 9));

        Assert.Equal(new CubeReadingCell(5, 13, CubeFlags.Range | CubeFlags.RolledUp, 3, 3, 3), cube.Find(Merged, "saving_rate_per_unit", "2011"));
    }

    [Fact]
    public void Country_SaysOnHowManyProvincesItRests()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Says("films", "2011", 4),
            new ReportBuilder("63-38", "2011").Says("films", "2011", 2),
            new ReportBuilder("34-01", "2026").Says("films", "2026", 1));

        Assert.Equal(new CubeReadingCell(6, null, CubeFlags.RolledUp | CubeFlags.Partial, 2, 63, 2), cube.Find("vn", "films", "2011"));
        Assert.Equal(new CubeReadingCell(1, null, CubeFlags.RolledUp | CubeFlags.Partial, 1, 34, 1), cube.Find("vn", "films", "2026"));
        CubeReadingCell wholeTime = cube.Find("vn", "films", "*")!;
        Assert.Equal((7, 3, 34), (wholeTime.Value, wholeTime.Areas, wholeTime.AreasExpected));
    }

    [Fact]
    public void Country_BeforeHaTayWasMerged_StillHas63()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder("63-28", "2007").Says("films", "2007", 4),
            new ReportBuilder(BenTre, "2007").Says("films", "2007", 1));

        Assert.Equal((5, 2, 63), (cube.Value("vn", "films", "2007"), cube.Find("vn", "films", "2007")!.Areas, cube.Find("vn", "films", "2007")!.AreasExpected));
        Assert.Equal(CubeFlags.RolledUp | CubeFlags.Partial, cube.Find("34-01", "films", "2007")!.Flags);
    }

    [Fact]
    public void Country_AsReported_IsNotReplacedByTheSum()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011")
                .Says("films", "2011", 4)
                .Says("films", "2011", 300, film => film with { Area = Area.National })
                .Says("survey_provinces", "2010", 53, survey => survey with { Area = Area.National })
                .Says("programme_target_provinces", "2010", 5, survey => survey with { Area = Area.National, NeedsReview = true }),
            new ReportBuilder("63-38", "2012").Says("survey_provinces", "2010", 63, survey => survey with { Area = Area.National }));

        Assert.Equal(new CubeReadingCell(300, null, CubeFlags.None, 1, 1, 1), cube.Find("vn", "films", "2011"));
        Assert.Equal(new CubeReadingCell(63, null, CubeFlags.Conflict, 1, 1, 2), cube.Find("vn", "survey_provinces", "2010"));
        Assert.Equal(CubeFlags.NeedsReview, cube.Find("vn", "programme_target_provinces", "2010")!.Flags);
        Assert.Null(cube.Find(BenTre, "survey_provinces", "2010"));
    }

    [Fact]
    public void Target_AfterTheMergerByAFormerProvince_ReachesItsSuccessor()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2022").Says("scp_models", "2030", 5, target => target with { Kind = ObservationKind.Target }));

        Assert.Equal(new CubeReadingCell(5, null, CubeFlags.RolledUp | CubeFlags.Partial, 1, 3, 1), cube.Find(Merged, "scp_models", "2030", "target"));
        Assert.Equal((1, 34), (cube.Find("vn", "scp_models", "2030", "target")!.Areas, cube.Find("vn", "scp_models", "2030", "target")!.AreasExpected));
    }
}
