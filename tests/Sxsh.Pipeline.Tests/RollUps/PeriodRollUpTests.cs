using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class PeriodRollUpTests
{
    private const string BenTre = "63-83";

    [Fact]
    public void Flow_FilmsOfTwoYearsAndOfTheSpan_CountOnce()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2008/2009", 4)
            .Says("films", "2008", 1, film => film with { PartOf = 0 })
            .Says("films", "2009", 3, film => film with { PartOf = 0 }));

        Assert.Equal(4, cube.Value(BenTre, "films", "*"));
        Assert.Equal(4, cube.Value(BenTre, "films", "2008/2009"));
        Assert.Equal(1, cube.Value(BenTre, "films", "2008"));
        Assert.Equal(3, cube.Value(BenTre, "films", "2009"));
        Assert.Equal(CubeFlags.None, cube.Find(BenTre, "films", "*")!.Flags);
    }

    [Fact]
    public void Flow_FilmsBesideAnOpenStart_CountOnce()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2008/2009", 4)
            .Says("films", "2008", 1)
            .Says("films", "2009", 3)
            .Says("films", "../2011-05", 4));

        Assert.Equal(4, cube.Value(BenTre, "films", "*"));
        Assert.Equal(4, cube.Value(BenTre, "films", "../2011-05"));
        Assert.Null(cube.Find(BenTre, "films", "2011"));
        Assert.Null(cube.Find(BenTre, "films", "2010"));
    }

    [Fact]
    public void Flow_OpenStartAndLaterYears_Add()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2013")
            .Says("films", "../2011-05", 4)
            .Says("films", "2012", 2)
            .Says("films", "2013", 1));

        Assert.Equal(7, cube.Value(BenTre, "films", "*"));
    }

    [Fact]
    public void Flow_TwoOpenStarts_TheLaterOneContainsTheOther()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2013")
            .Says("films", "../2009-12", 4)
            .Says("films", "../2011-05", 6)
            .Says("films", "2010", 1));

        Assert.Equal(6, cube.Value(BenTre, "films", "*"));
    }

    [Fact]
    public void Flow_QuartersBesideTheYear_TheYearStands()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("training_courses", "2011", 10)
            .Says("training_courses", "2011-Q1", 1)
            .Says("training_courses", "2011-Q2", 2)
            .Says("training_courses", "2011-Q3", 3)
            .Says("training_courses", "2011-Q4", 5));

        CubeReadingCell year = cube.Find(BenTre, "training_courses", "2011")!;
        Assert.Equal(10, year.Value);
        Assert.Equal(CubeFlags.None, year.Flags);
        Assert.Equal(10, cube.Value(BenTre, "training_courses", "*"));
        Assert.Equal(5, cube.Value(BenTre, "training_courses", "2011-Q4"));
    }

    [Theory]
    [InlineData("2011-Q1 2011-Q2 2011-Q3 2011-Q4")]
    [InlineData("2011-H1 2011-H2")]
    [InlineData("2011-H1 2011-Q3 2011-10 2011-11 2011-12")]
    [InlineData("2011-Q1 2011-H1 2011-H2 2011-12")]
    [InlineData("2011-01/2011-09 2011-Q4")]
    public void Flow_PartsThatTileTheYear_AreAddedAndSaidSo(string periods)
    {
        var report = new ReportBuilder(BenTre, "2011");
        foreach (string period in periods.Split(' '))
        {
            ReportingPeriod parsed = ReportingPeriod.Parse(period);
            report.Says("training_courses", period, parsed.Months);
        }

        CubeReadingCell year = CubeReading.Of(report).Find(BenTre, "training_courses", "2011")!;

        Assert.Equal(12, year.Value);
        Assert.Equal(CubeFlags.FromParts, year.Flags);
    }

    [Fact]
    public void Flow_SomeQuartersOnly_IsPartial()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("training_courses", "2011-Q1", 1)
            .Says("training_courses", "2011-Q3", 3));

        CubeReadingCell year = cube.Find(BenTre, "training_courses", "2011")!;
        Assert.Equal(4, year.Value);
        Assert.True(year.Flags.HasFlag(CubeFlags.Partial));
    }

    [Fact]
    public void Flow_SpanAcrossYears_IsNeverSpread()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011").Says("training_events", "2008/2011-05", 5));

        Assert.Equal(5, cube.Value(BenTre, "training_events", "2008/2011-05"));
        Assert.Equal(5, cube.Value(BenTre, "training_events", "*"));
        Assert.DoesNotContain(cube.Keys, key => key.Contains("|2008|", StringComparison.Ordinal) || key.Contains("|2011|", StringComparison.Ordinal));
    }

    [Fact]
    public void Flow_OverlappingSpans_AreAlternatives()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("training_events", "2008/2009", 5)
            .Says("training_events", "2009/2010", 7));

        Assert.Equal(7, cube.Value(BenTre, "training_events", "*"));
    }

    [Fact]
    public void Flow_WholeTime_TakesTheWidestCover()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("training_events", "2008/2009", 5)
            .Says("training_events", "2009/2011", 20)
            .Says("training_events", "2010", 7)
            .Says("training_events", "2011", 8)
            .Says("training_events", "2012", 1));

        // 2008/2009, 2010, 2011 and 2012 cover sixty months, 2009/2011 and 2012 only forty-eight.
        Assert.Equal(21, cube.Value(BenTre, "training_events", "*"));
    }

    [Fact]
    public void Stock_OverYears_IsNeverAdded()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2012")
            .Says("establishments_aware", "2010", 50)
            .Says("establishments_aware", "2011", 70)
            .Says("establishments_aware", "2012", 65));

        Assert.Equal(50, cube.Value(BenTre, "establishments_aware", "2010"));
        Assert.Equal(65, cube.Value(BenTre, "establishments_aware", "*"));
    }

    [Fact]
    public void Stock_SeveralTimesWithinTheYear_TheLatestStands()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2012")
            .Says("staff_aware", "2011-Q1", 10)
            .Says("staff_aware", "2011-H2", 12)
            .Says("staff_aware", "2012", 15)
            .Says("staff_aware", "2012-06", 13));

        Assert.Equal(12, cube.Value(BenTre, "staff_aware", "2011"));
        Assert.Equal(15, cube.Value(BenTre, "staff_aware", "2012"));
    }

    [Fact]
    public void Stock_UntilNow_StandsForTheYearItEndsIn()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011").Says("staff_aware", "../2011-05", 15));

        Assert.Equal(15, cube.Value(BenTre, "staff_aware", "2011"));
        Assert.Equal(15, cube.Value(BenTre, "staff_aware", "*"));
    }

    [Fact]
    public void Rate_OverYears_TheLatestStands()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2012")
            .Says("awareness_rate", "2010", 30)
            .Says("awareness_rate", "2011-H1", 40)
            .Says("awareness_rate", "2011-H2", 45));

        Assert.Equal(45, cube.Value(BenTre, "awareness_rate", "2011"));
        Assert.Equal(45, cube.Value(BenTre, "awareness_rate", "*"));
    }

    [Fact]
    public void Target_StandsApartFromResultsAndIsNeverAddedOverYears()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("scp_models", "2015", 10, target => target with { Kind = ObservationKind.Target })
            .Says("scp_models", "2020", 25, target => target with { Kind = ObservationKind.Target })
            .Says("scp_models", "2015", 3, plan => plan with { Kind = ObservationKind.Plan })
            .Says("scp_models", "2015", 2));

        Assert.Equal(25, cube.Find(BenTre, "scp_models", "*", "target")!.Value);
        Assert.Equal(10, cube.Find(BenTre, "scp_models", "2015", "target")!.Value);
        Assert.Equal(3, cube.Find(BenTre, "scp_models", "*", "plan")!.Value);
        Assert.Equal(2, cube.Find(BenTre, "scp_models", "*")!.Value);
    }

    [Fact]
    public void Events_OfOneYear_AreListedNotAdded()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2018")
            .Says("event_participants", "2018-03", 100)
            .Says("event_participants", "2018-10", 80));

        CubeReadingCell year = cube.Find(BenTre, "event_participants", "2018")!;
        Assert.Equal(80, year.Value);
        Assert.Equal(100, year.ValueMax);
        Assert.True(year.Flags.HasFlag(CubeFlags.Range));
    }

    [Fact]
    public void NotKnown_BesideQuarters_DoesNotHideThem()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2011", null, film => film with { Status = ObservationStatus.Unavailable })
            .Says("films", "2011-Q1", 2)
            .Says("posters", "2011", null, poster => poster with { Status = ObservationStatus.Unavailable })
            .Says("leaflets", "2011", null, leaflet => leaflet with { Status = ObservationStatus.NotApplicable }));

        Assert.Equal(2, cube.Value(BenTre, "films", "2011"));
        Assert.True(cube.Find(BenTre, "films", "2011")!.Flags.HasFlag(CubeFlags.Partial));
        Assert.Equal(new CubeReadingCell(null, null, CubeFlags.Unavailable, 1, 1, 1), cube.Find(BenTre, "posters", "2011"));
        Assert.Equal(CubeFlags.NotApplicable, cube.Find(BenTre, "leaflets", "2011")!.Flags);
        Assert.Null(cube.Find(BenTre, "posters", "*"));
        Assert.Null(cube.Find("vn", "posters", "2011"));
    }

    [Fact]
    public void Nil_CountsAsReportedAndIsNotMissing()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2011-H1", null)
            .Says("films", "2011-H2", 3)
            .Says("posters", "2011-H1", null)
            .Says("posters", "2011-H2", null)
            .Says("leaflets", "2011-H2", 3));

        Assert.Equal(CubeFlags.FromParts, cube.Find(BenTre, "films", "2011")!.Flags);
        Assert.Equal(3, cube.Value(BenTre, "films", "2011"));
        Assert.Equal(CubeFlags.Nil, cube.Find(BenTre, "films", "2011-H1")!.Flags);
        Assert.Null(cube.Value(BenTre, "posters", "2011"));
        Assert.Equal(CubeFlags.Nil | CubeFlags.FromParts, cube.Find(BenTre, "posters", "2011")!.Flags);
        Assert.True(cube.Find(BenTre, "leaflets", "2011")!.Flags.HasFlag(CubeFlags.Partial));
    }
}
