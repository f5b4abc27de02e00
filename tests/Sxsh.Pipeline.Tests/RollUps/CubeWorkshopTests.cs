using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>One cube is compared with another: in every culture alike.</summary>
[Trait("Culture", "any")]
public sealed class CubeWorkshopTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(35)]
    public void Make_AfterOtherParts_IsByteForByteTheCubeMadeAnew(int seed)
    {
        var random = new Random(seed);
        CubeWorkshop workshop = new(Catalogue.BuiltIn);
        Dictionary<Area, AreaPart> parts = [];

        for (int step = 0; step < 25; step++)
        {
            Area area = Area.Parse(RandomReports.Areas[random.Next(RandomReports.Areas.Length)]);
            CurrentReport[] reports = [.. RandomReports.Of(random, 20).Select(report => report.Build()).Where(report => report.Submission.Report.Area == area)];
            if (random.Next(5) == 0)
            {
                parts.Remove(area);
            }
            else
            {
                parts[area] = AreaPartBuilder.Build(area, reports);
            }

            Assert.Equal(CubeBuilder.Build(parts.Values, Catalogue.BuiltIn), workshop.Make(parts.Values));
        }
    }

    [Fact]
    public void Make_FactAboutAnotherProvinceThatCounts_IsInThatProvince()
    {
        AreaPart tienGiang = Part("63-82", "63-83", 7);
        AreaPart benTre = Part("63-83", "63-83", 9);

        CubeReading together = new(new CubeWorkshop(Catalogue.BuiltIn).Make([tienGiang, benTre]));
        CubeWorkshop workshop = new(Catalogue.BuiltIn);
        workshop.Make([benTre]);
        CubeReading after = new(workshop.Make([tienGiang, benTre]));

        Assert.Equal((9, 7), (together.Value("63-83", "films", "2011"), together.Value("63-83", "films", "2010")));
        Assert.Equal((9, 7), (after.Value("63-83", "films", "2011"), after.Value("63-83", "films", "2010")));
    }

    // No report can state this today, but a part may say so.
    private static AreaPart Part(string area, string about, int films)
    {
        AreaPart part = AreaPartBuilder.Build(Area.Parse(area), [new ReportBuilder(area, "2012").Says("films", area == about ? "2011" : "2010", films).Build()]);
        Fact fact = part.Facts[0];
        return part with { Facts = [fact with { Key = fact.Key with { Area = Area.Parse(about) } }] };
    }
}
