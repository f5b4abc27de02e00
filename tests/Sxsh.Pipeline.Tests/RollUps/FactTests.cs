using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class FactTests
{
    private const string BenTre = "63-83";

    [Fact]
    public void Conflict_LatestReportingPeriodWinsAndAlternativesStay()
    {
        AreaPart part = AreaPartBuilder.Build(Area.Parse(BenTre),
        [
            new ReportBuilder(BenTre, "2012").UploadedOn(1).Says("films", "2011", 5).Build(),
            new ReportBuilder(BenTre, "2011").UploadedOn(9).Says("posters", "2011", 1).Says("films", "2011", 4).Build(),
        ]);

        Fact films = Assert.Single(part.Facts, fact => fact.Key.Indicator.Value == "films");
        Assert.Equal(5, films.Value);
        Assert.True(films.IsConflict);
        Assert.Equal("2012", part.Sources[films.Chosen.Source].Submission.Report.Period.ToString());
        FactReference alternative = Assert.Single(films.Alternatives);
        Assert.Equal("2011", part.Sources[alternative.Source].Submission.Report.Period.ToString());
        Assert.Equal(1, alternative.Sequence);
    }

    [Fact]
    public void Conflict_SamePeriod_LatestSubmissionWins()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Named("a.xlsx").UploadedOn(9).Says("films", "2011", 4),
            new ReportBuilder(BenTre, "2011").Named("b.xlsx").UploadedOn(2).Says("films", "2011", 5));

        Assert.Equal(new CubeReadingCell(4, null, CubeFlags.Conflict, 1, 1, 2), cube.Find(BenTre, "films", "2011"));
    }

    [Fact]
    public void Conflict_SameUploadTime_IdDecides()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Named("b.xlsx").Says("films", "2011", 5),
            new ReportBuilder(BenTre, "2011").Named("a.xlsx").Says("films", "2011", 4));

        Assert.Equal(5, cube.Value(BenTre, "films", "2011"));
    }

    [Fact]
    public void SameFactInTwoReports_CountsOnceWithoutConflict()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Named("a.xlsx").Says("films", "2011", 4),
            new ReportBuilder(BenTre, "2011").Named("b.xlsx").Says("films", "2011", 4.00m));

        Assert.Equal(new CubeReadingCell(4, null, CubeFlags.None, 1, 1, 2), cube.Find(BenTre, "films", "2011"));
    }

    [Fact]
    public void StatementWithoutValue_DoesNotReplaceAValue()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Says("films", "2011", 4),
            new ReportBuilder(BenTre, "2012").Says("films", "2011", null, film => film with { Status = ObservationStatus.Unavailable }));

        Assert.Equal(4, cube.Value(BenTre, "films", "2011"));
        Assert.Equal(CubeFlags.None, cube.Find(BenTre, "films", "2011")!.Flags);
    }

    [Fact]
    public void SameAs_CountsOnceWhateverItsKindAndSector()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder("63-94", "2012")
            .Says("demonstration_enterprises", "2011", 2, mention => mention with { Programme = "VPEG" })
            .Says("demonstration_enterprises", "2012", 2, mention => mention with { Programme = "VPEG" })
            .Says("demonstration_enterprises", "2011", 2, mention => mention with { Sector = "1020", SameAs = 0 })
            .Says("demonstration_enterprises", "2012", 2, mention => mention with { Kind = ObservationKind.Plan, SameAs = 1 }));

        Assert.Equal(4, cube.Value("63-94", "demonstration_enterprises", "*"));
        Assert.Equal(2, cube.Find("63-94", "demonstration_enterprises", "2011", programme: "VPEG")!.Sources);
        Assert.DoesNotContain(cube.Keys, key => key.Contains("plan", StringComparison.Ordinal) || key.Contains("1020", StringComparison.Ordinal));
    }

    [Fact]
    public void SameAs_OfAMentionUnderReview_StandsForItself()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2011", 4, film => film with { NeedsReview = true })
            .Says("films", "2011", 4, film => film with { SameAs = 0 }));

        Assert.Equal(new CubeReadingCell(4, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "films", "2011"));
    }

    [Fact]
    public void PartOf_WithTheKeyOfItsTotal_NeitherReplacesNorContradictsIt()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("establishments_aware", "2011", 20, part => part with { PartOf = 1 })
            .Says("establishments_aware", "2011", 50));

        Assert.Equal(new CubeReadingCell(50, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "establishments_aware", "2011"));
    }

    [Fact]
    public void NeedsReview_AloneIsShownButNotCounted()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2011-H1", 4, film => film with { NeedsReview = true })
            .Says("films", "2011-H2", 1));

        Assert.Equal(CubeFlags.NeedsReview, cube.Find(BenTre, "films", "2011-H1")!.Flags);
        Assert.Equal(4, cube.Value(BenTre, "films", "2011-H1"));
        Assert.Equal(1, cube.Value(BenTre, "films", "2011"));
        Assert.Equal(1, cube.Value(BenTre, "films", "*"));
        Assert.Null(cube.Find("vn", "films", "2011-H1"));
    }

    [Fact]
    public void NeedsReview_BesideACountedValue_HasNoCell()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("films", "2011", 400, film => film with { NeedsReview = true })
            .Says("films", "2011", 4));

        Assert.Equal(new CubeReadingCell(4, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "films", "2011"));
    }

    [Fact]
    public void OtherArea_IsCreditedToNobody()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Says("films", "2011", 4, film => film with { Area = Area.Parse("63-79") }),
            new ReportBuilder("63-84", "2011").Says("films", "2011", 1));

        Assert.Null(cube.Find(BenTre, "films", "2011"));
        Assert.Equal(CubeFlags.NeedsReview, cube.Find("63-79", "films", "2011")!.Flags);
        Assert.Null(cube.Find("63-79", "films", "*"));
        Assert.Equal(1, cube.Value("vn", "films", "2011"));
        Assert.Null(cube.Find("34-79", "films", "2011"));
    }

    [Fact]
    public void Synthetic_NeverMixesWithReal()
    {
        CubeReading cube = CubeReading.Of(
            new ReportBuilder(BenTre, "2011").Says("films", "2011", 4),
            new ReportBuilder(BenTre, "2011").Synthetic().Says("films", "2011", 100),
            new ReportBuilder("63-84", "2011").Synthetic().Says("films", "2011", 50));

        Assert.Equal(4, cube.Value("vn", "films", "*"));
        Assert.Equal(4, cube.Value("34-86", "films", "*"));
        Assert.Equal(150, cube.Find("vn", "films", "*", dataset: "synthetic")!.Value);
    }

    [Fact]
    public void Base_HeadlineIsTheOneWithout()
    {
        CubeReading cube = CubeReading.Of(new ReportBuilder(BenTre, "2011")
            .Says("application_rate", "2011", 60, rate => rate with { Base = "cơ sở có tiềm năng" })
            .Says("application_rate", "2011", 25)
            .Says("awareness_rate", "2011", 60, rate => rate with { Base = "cơ sở có tiềm năng" })
            .Says("informed_rate", "2011", 60, rate => rate with { Base = "trong khu công nghiệp" })
            .Says("informed_rate", "2011", 20, rate => rate with { Base = "ngoài khu công nghiệp" }));

        Assert.Equal(new CubeReadingCell(25, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "application_rate", "2011"));
        Assert.Equal(new CubeReadingCell(60, null, CubeFlags.None, 1, 1, 1), cube.Find(BenTre, "awareness_rate", "2011"));
        Assert.Equal(new CubeReadingCell(20, 60, CubeFlags.Range, 1, 1, 2), cube.Find(BenTre, "informed_rate", "2011"));
    }

    [Fact]
    public void Part_WrittenAndRead_IsTheSame()
    {
        AreaPart part = AreaPartBuilder.Build(Area.Parse(BenTre),
        [
            new ReportBuilder(BenTre, "2011")
                .Says("saving_rate_per_unit", "2020", 8, rate => rate with { ValueMax = 13, Qualifier = Qualifier.Range, Kind = ObservationKind.Target, Base = "cơ sở áp dụng" })
                .Says("films", "../2011-05", 4, film => film with { Sector = "1020", Programme = "CPI", Size = "vừa và lớn", Subject = "Công ty A" })
                .Says("films", "2011", 1, film => film with { PartOf = 1, NeedsReview = true })
                .Says("posters", "2011", null)
                .Says("leaflets", "2011", 0)
                .Build(),
            new ReportBuilder(BenTre, "2012").Synthetic().Says("posters", "2011", 12.5m).Build(),
        ]);

        AreaPart? read = AreaPartJson.Read(AreaPartJson.Write(part));

        Assert.NotNull(read);
        Assert.Equal(part.Sources, read.Sources);
        Assert.Equal(part.Facts.Select(fact => fact with { Alternatives = [] }), read.Facts.Select(fact => fact with { Alternatives = [] }));
        Assert.Equal(AreaPartJson.Write(part), AreaPartJson.Write(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"schema\":0,\"area\":\"63-83\",\"sources\":[],\"facts\":[]}")]
    [InlineData("{\"schema\":1,\"area\":\"63-83\",\"sources\":[{\"id\":\"x\",\"run\":\"a\",\"uploadedAt\":\"2012-01-01T00:00:00Z\"}],\"facts\":[]}")]
    [InlineData("{\"schema\":1,\"area\":\"63-83\",\"sources\":[],\"facts\":[{\"dataset\":\"real\",\"area\":\"63-83\",\"indicator\":\"films\",\"period\":\"2011\",\"kind\":\"actual\",\"from\":[0,0]}]}")]
    public void Part_DamagedOrOfAnotherVersion_IsNotRead(string json)
    {
        Assert.Null(AreaPartJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));
    }
}
