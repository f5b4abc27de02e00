using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class BreakdownTests
{
    private const string BenTre = "63-83";

    [Fact]
    public void TotalBesideItsEnterprises_TheTotalStands()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("electricity_saved", "2011", 1000)
            .Says("electricity_saved", "2011", 600, part => part with { Subject = "Công ty A", PartOf = 0 })
            .Says("electricity_saved", "2011", 300, part => part with { Subject = "Công ty B", PartOf = 0 }));

        Assert.Equal(new CubeReadingCell(1000, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "electricity_saved", "2011"));
        Assert.Equal(1000, cube.Value(BenTre, "electricity_saved", "*"));
    }

    [Fact]
    public void EnterprisesAlone_AreAddedAndSaidSo()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("electricity_saved", "2011", 600, part => part with { Subject = "Công ty A", Sector = "10" })
            .Says("electricity_saved", "2011", 300, part => part with { Subject = "Công ty B", Sector = "11" })
            .Says("electricity_saved", "2012", 50, part => part with { Subject = "Công ty B", Sector = "11" }));

        Assert.Equal(new CubeReadingCell(900, null, CubeFlags.FromParts, 1, 1, 2), cube.Find(BenTre, "electricity_saved", "2011"));
        Assert.Equal(600, cube.Find(BenTre, "electricity_saved", "2011", sector: "10")!.Value);
        Assert.Equal(950, cube.Value(BenTre, "electricity_saved", "*"));
        Assert.DoesNotContain(cube.Keys, key => key.Contains("Công ty", StringComparison.Ordinal));
    }

    [Fact]
    public void TwoBreakdowns_AreNeverAddedToEachOther()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("quick_assessments", "2011", 4, part => part with { Sector = "10" })
            .Says("quick_assessments", "2011", 3, part => part with { Sector = "16" })
            .Says("quick_assessments", "2011", 5, part => part with { Programme = "CPI" })
            .Says("quick_assessments", "2011", 1, part => part with { Programme = "VPEG" }));

        Assert.Equal(7, cube.Value(BenTre, "quick_assessments", "2011"));
        Assert.Equal(5, cube.Find(BenTre, "quick_assessments", "2011", programme: "CPI")!.Value);
    }

    [Fact]
    public void SectorWithinASector_IsNotAddedToIt()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("quick_assessments", "2011", 4, part => part with { Sector = "10" })
            .Says("quick_assessments", "2011", 3, part => part with { Sector = "1020" })
            .Says("quick_assessments", "2011", 2, part => part with { Sector = "16" }));

        Assert.Equal(6, cube.Value(BenTre, "quick_assessments", "2011"));
    }

    [Fact]
    public void GroupsOfOneSector_AreAddedWithTheOtherSectors()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("quick_assessments", "2011", 5, part => part with { Sector = "16", Subject = "Chế biến gỗ" })
            .Says("quick_assessments", "2011", 3, part => part with { Sector = "16", Subject = "Đồ mộc" })
            .Says("quick_assessments", "2011", 4, part => part with { Sector = "1020" }));

        Assert.Equal(12, cube.Value(BenTre, "quick_assessments", "2011"));
    }

    [Fact]
    public void WorkshopWithinAnEnterprise_IsNotAddedToIt()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("electricity_saved", "2011", 600, part => part with { Subject = "Công ty A" })
            .Says("electricity_saved", "2011", 200, part => part with { Subject = "Phân xưởng 1", PartOf = 0 })
            .Says("electricity_saved", "2011", 100, part => part with { Subject = "Công ty B" }));

        Assert.Equal(700, cube.Value(BenTre, "electricity_saved", "2011"));
    }

    [Fact]
    public void QuartersOfOneSectorAndTheYearOfAnother_Add()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("quick_assessments", "2011-H1", 1, part => part with { Sector = "10" })
            .Says("quick_assessments", "2011-H2", 2, part => part with { Sector = "10" })
            .Says("quick_assessments", "2011", 5, part => part with { Sector = "16" }));

        Assert.Equal(8, cube.Value(BenTre, "quick_assessments", "2011"));
        Assert.Equal(8, cube.Value(BenTre, "quick_assessments", "*"));
    }

    [Fact]
    public void TotalOfOneHalfAndSectorsOfTheOther_TileTheYear()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("quick_assessments", "2011-H1", 10)
            .Says("quick_assessments", "2011-H2", 2, part => part with { Sector = "10" })
            .Says("quick_assessments", "2011-H2", 3, part => part with { Sector = "16" }));

        Assert.Equal(new CubeReadingCell(15, null, CubeFlags.FromParts, 1, 1, 3), cube.Find(BenTre, "quick_assessments", "2011"));
        Assert.Equal(15, cube.Value(BenTre, "quick_assessments", "*"));
    }

    [Fact]
    public void RatesOfSectors_AreListedNotAdded()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("application_rate", "2011", 20, part => part with { Sector = "10" })
            .Says("application_rate", "2011", 70, part => part with { Sector = "16" }));

        CubeReadingCell total = cube.Find(BenTre, "application_rate", "2011")!;
        Assert.Equal((20, 70), (total.Value, total.ValueMax));
        Assert.Equal(CubeFlags.Range | CubeFlags.Partial | CubeFlags.FromParts, total.Flags);
    }

    [Fact]
    public void YesUnderTwoProgrammes_IsOneYes()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2016")
            .Says("action_plan_in_force", "2016", 1, plan => plan with { Programme = "1419" })
            .Says("action_plan_in_force", "2016", 1, plan => plan with { Programme = "76" }));

        Assert.Equal(1, cube.Value(BenTre, "action_plan_in_force", "2016"));
    }

    [Fact]
    public void Counts_WithoutTheirRate_GiveIt()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("establishments_aware", "2011", 50)
            .Says("establishments_total", "2011", 400)
            .Says("establishments_applying", "2011", 16));

        Assert.Equal(new CubeReadingCell(12.5m, null, CubeFlags.FromParts, 1, 1, 2), cube.Find(BenTre, "awareness_rate", "2011"));
        Assert.Equal(4, cube.Value(BenTre, "application_rate", "2011"));
    }

    [Fact]
    public void Rate_AsReported_IsNotReplacedByItsCounts()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("establishments_aware", "2011", 50)
            .Says("establishments_total", "2011", 400)
            .Says("awareness_rate", "2011", 13));

        Assert.Equal(new CubeReadingCell(13, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "awareness_rate", "2011"));
    }

    [Fact]
    public void Rate_WithoutItsDenominator_IsNotMade()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011").Says("establishments_aware", "2011", 50));

        Assert.Null(cube.Find(BenTre, "awareness_rate", "2011"));
    }

    [Fact]
    public void ApproximateSum_IsApproximateAndKeepsTheDirectionAllAgreeOn()
    {
        Observation Part(Observation part, string sector, Qualifier qualifier) => part with { Sector = sector, Qualifier = qualifier };
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2011", 400, part => Part(part, "10", Qualifier.ApproxLess))
            .Says("films", "2011", 10, part => Part(part, "11", Qualifier.Exact))
            .Says("posters", "2011", 400, part => Part(part, "10", Qualifier.ApproxLess))
            .Says("posters", "2011", 500, part => Part(part, "11", Qualifier.ApproxMore))
            .Says("leaflets", "2011", 400, part => Part(part, "10", Qualifier.Approx))
            .Says("leaflets", "2011", 500, part => Part(part, "11", Qualifier.ApproxMore)));

        Assert.Equal((410, CubeFlags.Approximate | CubeFlags.ApproxLess | CubeFlags.FromParts), (cube.Value(BenTre, "films", "2011"), cube.Find(BenTre, "films", "2011")!.Flags));
        Assert.Equal((900, CubeFlags.Approximate | CubeFlags.FromParts), (cube.Value(BenTre, "posters", "2011"), cube.Find(BenTre, "posters", "2011")!.Flags));
        Assert.Equal((900, CubeFlags.Approximate | CubeFlags.FromParts), (cube.Value(BenTre, "leaflets", "2011"), cube.Find(BenTre, "leaflets", "2011")!.Flags));
    }

    [Fact]
    public void Vague_IsNeverAdded()
    {
        Observation Vague(Observation part, string subject) => part with { Subject = subject, Qualifier = Qualifier.Vague };
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("cost_saved", "2011", 1_000_000_000, part => Vague(part, "Minh Đăng"))
            .Says("cost_saved", "2011", 1_000_000_000, part => Vague(part, "Stapimex"))
            .Says("cost_saved", "2012", 1_000_000_000, part => Vague(part, "Út Xi"))
            .Says("cost_saved", "2012", 300_000_000, part => part with { Subject = "Sao Ta" }));

        Assert.Equal((1_000_000_000, CubeFlags.Vague | CubeFlags.FromParts), (cube.Value(BenTre, "cost_saved", "2011"), cube.Find(BenTre, "cost_saved", "2011")!.Flags));
        Assert.Equal((300_000_000, CubeFlags.Vague | CubeFlags.Partial | CubeFlags.FromParts), (cube.Value(BenTre, "cost_saved", "2012"), cube.Find(BenTre, "cost_saved", "2012")!.Flags));
    }

    [Fact]
    public void Range_IsNeverAdded()
    {
        Observation Range(Observation part, string sector, decimal high) => part with { Sector = sector, Qualifier = Qualifier.Range, ValueMax = high };
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("scp_models", "2011", 20, part => Range(part, "10", 30))
            .Says("scp_models", "2012", 20, part => Range(part, "10", 30))
            .Says("scp_models", "2012", 7, part => part with { Sector = "11" }));

        CubeReadingCell alone = cube.Find(BenTre, "scp_models", "2011")!;
        Assert.Equal((20, 30, CubeFlags.Range | CubeFlags.FromParts), (alone.Value, alone.ValueMax, alone.Flags));
        CubeReadingCell beside = cube.Find(BenTre, "scp_models", "2012")!;
        Assert.Equal((7, null, CubeFlags.Range | CubeFlags.Partial | CubeFlags.FromParts), (beside.Value, beside.ValueMax, beside.Flags));
    }
}
