using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class AreaVersionsTests
{
    private static readonly ReportPointers First = Pointers("a.csv", "1");
    private static readonly ReportPointers Second = Pointers("b.csv", "2");

    [Fact]
    public void Of_AnyOrder_IsTheSame() =>
        Assert.Equal(AreaVersions.Of(CubeAudience.National, [First, Second], Catalogue.BuiltIn), AreaVersions.Of(CubeAudience.National, [Second, First], Catalogue.BuiltIn));

    // A storage that was killed forgets its last seconds; what is sent again may get the number that other bytes had, in the same second.
    [Fact]
    public void Of_SameNumberWrittenAnew_IsAnother() =>
        Assert.NotEqual(AreaVersions.Of(CubeAudience.National, [First], Catalogue.BuiltIn), AreaVersions.Of(CubeAudience.National, [First with { ETag = "3" }], Catalogue.BuiltIn));

    [Fact]
    public void Of_OneMore_IsAnother() =>
        Assert.NotEqual(AreaVersions.Of(CubeAudience.National, [First], Catalogue.BuiltIn), AreaVersions.Of(CubeAudience.National, [First, Second], Catalogue.BuiltIn));

    private static ReportPointers Pointers(string report, string etag) => new(
        new ReportKey(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.Parse("2011"), report),
        new VersionPointer(1, new RunId("0f"), DateTimeOffset.UnixEpoch),
        null,
        etag);
}
