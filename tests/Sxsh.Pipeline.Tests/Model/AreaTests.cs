using System.Text.Json;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class AreaTests
{
    [Theory]
    [InlineData("63-83", AreaScheme.Provinces63, "83")]
    [InlineData("34-86", AreaScheme.Provinces34, "86")]
    [InlineData("63-01", AreaScheme.Provinces63, "01")]
    [InlineData("vn", AreaScheme.National, "")]
    public void Text_ReadAndWritten_IsTheSame(string text, AreaScheme scheme, string code)
    {
        Area area = Area.Parse(text);

        Assert.Equal(new Area(scheme, code), area);
        Assert.Equal(text, area.ToString());
        Assert.Equal(area, JsonSerializer.Deserialize<Area>(JsonSerializer.Serialize(area)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("64-83")]
    [InlineData("63-8")]
    [InlineData("63-833")]
    [InlineData("63_83")]
    [InlineData("63-8x")]
    [InlineData("63-８３")]
    [InlineData("VN")]
    [InlineData("ben-tre")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(Area.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Area.Parse(text ?? string.Empty));
    }

    [Fact]
    public void Order_IsThatOfTheText()
    {
        string[] texts = ["34-86", "63-01", "63-83", "vn"];

        Assert.Equal(texts, texts.Reverse().Select(Area.Parse).Order().Select(area => area.ToString()));
    }

    [Fact]
    public void Json_ThatIsNoArea_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Area>("\"Bến Tre\""));

    [Fact]
    public void CompareTo_AllAreas_OrdersThemAsTheirTexts()
    {
        Area[] areas = [Area.National, .. Catalogue.BuiltIn.Provinces.Select(province => province.Area)];

        Assert.Equal(areas.OrderBy(area => area.ToString(), StringComparer.Ordinal), areas.Order());
    }
}
