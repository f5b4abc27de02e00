using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class CatalogueTests
{
    private static readonly Catalogue BuiltIn = Catalogue.BuiltIn;

    [Fact]
    public void BuiltIn_HoldsTheReferenceTables()
    {
        Assert.Equal(63 + 1 + 34, BuiltIn.Provinces.Count);
        Assert.Equal(99, BuiltIn.Indicators.Count);
        Assert.Equal(85, BuiltIn.Sectors.Count);
        Assert.Equal(24, BuiltIn.NationalTargets.Count);
        Assert.Matches("^[0-9a-f]{8}$", BuiltIn.Version);
    }

    [Theory]
    [InlineData("TP.HCM", "63-79", "34-79")]
    [InlineData("TP. HCM", "63-79", "34-79")]
    [InlineData("tp hồ chí minh", "63-79", "34-79")]
    [InlineData("Thành phố Hồ Chí Minh", "63-79", "34-79")]
    [InlineData("tỉnh Bến Tre", "63-83")]
    [InlineData("BEN TRE", "63-83")]
    [InlineData("ben-tre", "63-83")]
    [InlineData("UBND TỈNH BẾN TRE", "63-83")]
    [InlineData("UBND tỉnh Thanh Hoá", "63-38", "34-38")]
    [InlineData("Sở Công Thương tỉnh Thanh Hóa", "63-38", "34-38")]
    [InlineData("BR-VT", "63-77")]
    [InlineData("Bà Rịa – Vũng Tàu", "63-77")]
    [InlineData("ba-ria-vung-tau", "63-77")]
    [InlineData("thua-thien-hue", "63-46", "34-46")]
    [InlineData("Thừa Thiên - Huế", "63-46", "34-46")]
    [InlineData("Đắc Lắc", "63-66", "34-66")]
    [InlineData("Ðồng Nai", "63-75", "34-75")]
    [InlineData("Vĩnh Long", "63-86", "34-86")]
    [InlineData("Hà Tây", "63-28")]
    [InlineData("63-83", "63-83")]
    [InlineData("34-86", "34-86")]
    [InlineData(" 63-83 ", "63-83")]
    [InlineData("63-24", "63-24")]
    [InlineData("34-24", "34-24")]
    [InlineData("63-99")]
    [InlineData("tỉnh")]
    [InlineData("")]
    [InlineData("Bến")]
    [InlineData("Tinhbentre")]
    public void FindProvinces_AnySpelling_FindsThemIn63First(string text, params string[] expected) =>
        Assert.Equal(expected, BuiltIn.FindProvinces(text).Select(province => province.Area.ToString()));

    [Fact]
    public void FindProvinces_EveryNameSlugAndAlias_FindsItsProvince() =>
        Assert.All(
            BuiltIn.Provinces.SelectMany(province => province.Aliases.Append(province.Name).Append(province.Slug).Append(province.Area.ToString()).Select(name => (province, name))),
            pair => Assert.Contains(pair.province, BuiltIn.FindProvinces(pair.name)));

    [Fact]
    public void FindProvinces_AnyName_MeansOneInForceOnAnyDay() =>
        Assert.All(
            BuiltIn.Provinces.SelectMany(province => province.Aliases.Append(province.Name).Append(province.Slug)),
            name => Assert.All(
                new[] { new DateOnly(2006, 1, 1), new DateOnly(2011, 1, 1), new DateOnly(2025, 6, 30), new DateOnly(2025, 7, 1) },
                day => Assert.True(BuiltIn.FindProvinces(name).Count(province => province.IsInForce(day)) <= 1, name)));

    [Fact]
    public void Provinces_On30June2025And1July2025_Are63And34()
    {
        Assert.Equal(63, BuiltIn.Provinces.Count(province => province.IsInForce(new DateOnly(2025, 6, 30))));
        Assert.Equal(34, BuiltIn.Provinces.Count(province => province.IsInForce(new DateOnly(2025, 7, 1))));
    }

    [Fact]
    public void Successors_AndPredecessors_Agree()
    {
        Province[] new34 = [.. BuiltIn.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces34)];

        Assert.Equal(63, new34.Sum(province => province.Predecessors.Count));
        Assert.All(new34, province => Assert.All(province.Predecessors, old =>
        {
            Assert.True(BuiltIn.TryGetProvince(old, out Province? predecessor));
            Assert.Equal(province.Area, predecessor!.Successor);
        }));
    }

    [Theory]
    [InlineData("63-83", "Bến Tre")]
    [InlineData("34-86", "Vĩnh Long")]
    [InlineData("vn", "Cả nước")]
    [InlineData("63-99", "63-99")]
    public void NameOf_AnArea_IsForPeople(string area, string expected) => Assert.Equal(expected, BuiltIn.NameOf(Area.Parse(area)));

    [Fact]
    public void Wordings_OfTwoIndicators_AreNeverTheSameText()
    {
        string[] shared = [.. BuiltIn.Indicators
            .SelectMany(indicator => indicator.Wordings.Select(wording => (Text: VietnameseText.Fold(wording), indicator.Id)))
            .GroupBy(pair => pair.Text)
            .Where(group => group.Select(pair => pair.Id).Distinct().Count() > 1)
            .Select(group => group.Key)];

        Assert.Empty(shared);
    }

    [Fact]
    public void Indicators_PointOnlyToOneAnother() =>
        Assert.All(
            BuiltIn.Indicators.SelectMany(indicator => new[] { indicator.Numerator, indicator.Denominator, indicator.SubsetOf }).OfType<IndicatorId>(),
            id => Assert.True(BuiltIn.TryGetIndicator(id, out _), id.Value));

    [Fact]
    public void NationalTargets_AreOfKnownIndicators() =>
        Assert.All(BuiltIn.NationalTargets, target => Assert.True(BuiltIn.TryGetIndicator(target.Indicator, out _), target.Indicator.Value));

    [Fact]
    public void Wordings_NameNoProvince() =>
        Assert.DoesNotContain(
            BuiltIn.Indicators.SelectMany(indicator => indicator.Wordings),
            wording => BuiltIn.Provinces.Any(province => wording.Contains(province.Name, StringComparison.OrdinalIgnoreCase)));
}
