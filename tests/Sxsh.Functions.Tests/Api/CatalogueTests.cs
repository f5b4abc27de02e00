using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Api;

public sealed class CatalogueTests : IAsyncDisposable
{
    private readonly TestApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Provinces_All_HaveAreaNameAndSlug()
    {
        JsonElement.ArrayEnumerator provinces = (await _app.CreateClient().GetJsonAsync("/api/provinces")).GetProperty("items").EnumerateArray();

        Assert.Equal(Catalogue.BuiltIn.Provinces.Count, provinces.Count());
        JsonElement benTre = provinces.Single(province => province.GetProperty("area").GetString() == "63-83");
        Assert.Equal("Bến Tre", benTre.GetProperty("name").GetString());
        Assert.Equal("ben-tre", benTre.GetProperty("slug").GetString());
        Assert.Equal("34-86", benTre.GetProperty("successor").GetString());
    }

    [Fact]
    public async Task Indicators_All_HaveIdAndUnit()
    {
        JsonElement.ArrayEnumerator indicators = (await _app.CreateClient().GetJsonAsync("/api/indicators")).GetProperty("items").EnumerateArray();

        Assert.Equal(Catalogue.BuiltIn.Indicators.Count, indicators.Count());
        Assert.Contains(indicators, indicator => indicator.GetProperty("id").GetString() == "training_attendances" && indicator.GetProperty("unit").GetString() == "lượt người");
    }

    [Fact]
    public async Task Targets_All_HaveProgrammeAndYear()
    {
        JsonElement.ArrayEnumerator targets = (await _app.CreateClient().GetJsonAsync("/api/targets")).GetProperty("items").EnumerateArray();

        Assert.Equal(Catalogue.BuiltIn.NationalTargets.Count, targets.Count());
        Assert.All(targets, target => Assert.True(target.GetProperty("targetYear").GetInt32() > 2000));
    }
}
