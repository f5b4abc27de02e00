using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Access;

public sealed class ProvinceAreasTests
{
    private static readonly Catalogue Catalogue = Catalogue.BuiltIn;

    private static readonly ReportingPeriod[] Periods = [.. "2009 2024 2025-H1 2025-06 2025-07 2025 2024/2026-03".Split(' ').Select(ReportingPeriod.Parse)];

    public static TheoryData<string> Of63 => [.. Catalogue.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces63).Select(province => province.Area.ToString())];

    public static TheoryData<string> Of34 => [.. Catalogue.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces34).Select(province => province.Area.ToString())];

    [Theory]
    [InlineData("ben-tre", "34-86 63-83")]
    [InlineData("Bến Tre", "34-86 63-83")]
    [InlineData("Tỉnh Bến Tre", "34-86 63-83")]
    [InlineData("63-83", "34-86 63-83")]
    [InlineData("tra-vinh", "34-86 63-84")]
    [InlineData("vinh-long", "34-86 63-83 63-84 63-86")]
    [InlineData("34-86", "34-86 63-83 63-84 63-86")]
    [InlineData("63-86", "34-86 63-86")]
    [InlineData("cao-bang", "34-04 63-04")]
    [InlineData("63-04", "34-04 63-04")]
    [InlineData("ha-noi", "34-01 63-01 63-28")]
    [InlineData("63-01", "34-01 63-01 63-28")]
    [InlineData("ha-tay", "34-01 63-01 63-28")]
    [InlineData("atlantis", "")]
    [InlineData("", "")]
    [InlineData("63-99", "")]
    [InlineData("vn", "")]
    [InlineData("*", "")]
    public void Of_OneProvince_HasItsOwnForebearsAndHeirs(string province, string areas) =>
        Assert.Equal(areas, Written(ProvinceAreas.Of(Catalogue, [province])));

    [Fact]
    public void Of_SeveralProvinces_HasThoseOfEach() =>
        Assert.Equal("34-04 34-86 63-04 63-83", Written(ProvinceAreas.Of(Catalogue, ["ben-tre", "cao-bang", "atlantis"])));

    [Theory]
    [MemberData(nameof(Of63))]
    public void Of_EachOf63_GoesOnAsItsSuccessorAndReadsNoNeighbor(string code)
    {
        Province province = Find(code);

        IReadOnlyList<Area> areas = ProvinceAreas.Of(Catalogue, [code]);

        Assert.Contains(province.Area, areas);
        Assert.Contains(province.Successor!.Value, areas);
        Assert.Equal([province.Successor.Value], areas.Where(area => area.Scheme == AreaScheme.Provinces34));
        Area[] neighbors = [.. Find(province.Successor.Value.ToString()).Predecessors.Where(area => area != province.Area)];
        bool isHaNoi = province.Slug is "ha-noi" or "ha-tay";
        Assert.True(isHaNoi || !neighbors.Intersect(areas).Any());
        Assert.Equal(isHaNoi ? 3 : 2, areas.Count);
    }

    [Theory]
    [MemberData(nameof(Of34))]
    public void Of_EachOf34_HasTheOldReportsOfAllItWasFormedFrom(string code)
    {
        Province province = Find(code);

        IReadOnlyList<Area> areas = ProvinceAreas.Of(Catalogue, [code]);

        Assert.Equal([province.Area], areas.Where(area => area.Scheme == AreaScheme.Provinces34));
        Assert.Superset(province.Predecessors.ToHashSet(), areas.ToHashSet());
        Assert.Equal(Catalogue.Provinces.Count(other => other.Successor == province.Area) + 1, areas.Count);
    }

    [Fact]
    public void Of_UnchangedEleven_AreTheSameUnderEitherCode()
    {
        Province[] unchanged = [.. Catalogue.Provinces.Where(province => province.Predecessors.Count == 1)];

        Assert.Equal(11, unchanged.Length);
        Assert.All(unchanged, province => Assert.Equal(Written(ProvinceAreas.Of(Catalogue, [province.Area.ToString()])), Written(ProvinceAreas.Of(Catalogue, [province.Predecessors[0].ToString()]))));
    }

    [Fact]
    public void Of_63AccountsTogether_CoverEveryArea() =>
        Assert.Equal(
            Catalogue.Provinces.Select(province => province.Area).Order(),
            ProvinceAreas.Of(Catalogue, Catalogue.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces63).Select(province => province.Area.ToString())).Order());

    [Theory]
    [InlineData("63-83", "2024", true)]
    [InlineData("63-83", "2025-H1", true)]
    [InlineData("63-83", "2025-06", true)]
    [InlineData("63-83", "2025-07", false)]
    [InlineData("63-83", "2025", false)]
    [InlineData("63-83", "2024/2025-12", false)]
    [InlineData("34-86", "2025", true)]
    [InlineData("34-86", "2025-07", true)]
    [InlineData("34-86", "2024/2025-12", true)]
    [InlineData("34-86", "2025-H1", false)]
    [InlineData("34-86", "2024", false)]
    [InlineData("63-84", "2024", false)]
    [InlineData("34-04", "2025", false)]
    public void MayReport_AccountOfBenTre_OnlyWhatIsInForceOnTheLastDay(string area, string period, bool may) =>
        Assert.Equal(may, ProvinceAreas.MayReport(Catalogue, ProvinceAreas.Of(Catalogue, ["ben-tre"]), Area.Parse(area), ReportingPeriod.Parse(period)));

    [Theory]
    [InlineData("63-28", "2007", true)]
    [InlineData("63-28", "2008-07", true)]
    [InlineData("63-28", "2008", false)]
    [InlineData("63-01", "2008", true)]
    [InlineData("63-01", "2024", true)]
    [InlineData("34-01", "2025", true)]
    public void MayReport_AccountOfHaTay_GoesOnAsHaNoi(string area, string period, bool may) =>
        Assert.Equal(may, ProvinceAreas.MayReport(Catalogue, ProvinceAreas.Of(Catalogue, ["ha-tay"]), Area.Parse(area), ReportingPeriod.Parse(period)));

    [Theory]
    [MemberData(nameof(Of63))]
    public void MayReport_EachOf63_HasExactlyOneAreaForAnyPeriod(string code)
    {
        IReadOnlyList<Area> areas = ProvinceAreas.Of(Catalogue, [code]);

        foreach (ReportingPeriod period in Periods)
        {
            Area only = Assert.Single(areas, area => ProvinceAreas.MayReport(Catalogue, areas, area, period));
            Assert.Equal(period.Last.LastDay >= new DateOnly(2025, 7, 1) ? AreaScheme.Provinces34 : AreaScheme.Provinces63, only.Scheme);
        }
    }

    private static Province Find(string code) => Assert.Single(Catalogue.FindProvinces(code));

    private static string Written(IEnumerable<Area> areas) => string.Join(' ', areas);
}
