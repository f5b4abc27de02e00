using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class LinkTests
{
    private static readonly DraftRow Film = Draft.Of("Phim tuyên truyền", "4", "phim");

    [Fact]
    public void Repeat_OfTheSameIdentityAndValue_PointsToTheFirst()
    {
        Findings<Observation> findings = Draft.Normalize(Film, Film, Film);

        Assert.Equal([null, 0, 0], findings.Items.Select(item => item.SameAs));
        Assert.Empty(findings.Issues);
    }

    [Fact]
    public void Repeat_OfAnotherValueKindPeriodOrSubject_IsNone()
    {
        Findings<Observation> findings = Draft.Normalize(
            Film,
            Film with { Value = Cell.OfText(3, 4, "5") },
            Film with { Kind = ObservationKind.Plan },
            Film.In("2010"),
            Film with { SubjectText = "Hoa Mai" });

        Assert.All(findings.Items, item => Assert.Null(item.SameAs));
    }

    [Fact]
    public void Restatement_InAnotherKind_PointsToTheFirst()
    {
        Findings<Observation> findings = Draft.Normalize(Film with { ProgrammeText = "VPEG" }, Film with { Kind = ObservationKind.Plan, IsRestated = true });

        Assert.Equal([null, 0], findings.Items.Select(item => item.SameAs));
    }

    [Fact]
    public void Restatement_OfNothing_StandsForItself() =>
        Assert.Null(Draft.Clean(Film with { IsRestated = true }).SameAs);

    [Fact]
    public void Part_OfATotalAfterADroppedRow_PointsToTheTotal()
    {
        Findings<Observation> findings = Draft.Normalize(
            Draft.Of("Không rõ là gì", "1"),
            Film,
            Film.In("2010") with { Value = Cell.OfText(4, 4, "1"), PartOf = 1 });

        Assert.Equal([null, 0], findings.Items.Select(item => item.PartOf));
    }

    [Fact]
    public void Part_OfADroppedTotal_PointsNowhere()
    {
        Findings<Observation> findings = Draft.Normalize(Film with { Value = Cell.OfText(2, 4, "một số") }, Film.In("2010") with { PartOf = 0 });

        Assert.Null(Assert.Single(findings.Items).PartOf);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(99)]
    public void Part_OfNoSuchRow_PointsNowhere(int total)
    {
        Findings<Observation> findings = Draft.Normalize(Film, Film.In("2010") with { PartOf = total });

        Assert.All(findings.Items, item => Assert.Null(item.PartOf));
    }
}
