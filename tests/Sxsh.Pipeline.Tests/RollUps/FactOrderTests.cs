using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class FactOrderTests
{
    [Theory]
    [InlineData(1, 300, 4)]
    [InlineData(2, 2_000, 30)]
    [InlineData(3, 0, 1)]
    public void Sort_ManyKeys_IsTheOrderOfTheKeys(int seed, int count, int variety)
    {
        Random random = new(seed);
        FactKey[] keys = [.. Enumerable.Range(0, count).Select(_ => Key(random, variety)).Distinct()];
        FactKey[] sorted = [.. keys];

        FactOrder.Sort(sorted, key => key);

        Assert.Equal(keys.Order(), sorted);
    }

    [Fact]
    public void Sort_MoreCombinationsThanANumberHolds_IsTheOrderOfTheKeys()
    {
        // 1,000 different values of each of seven members: 10 to the 21 combinations.
        FactKey[] keys = [.. Enumerable.Range(0, 1_000).Select(i => new FactKey(
            (Dataset)i, new Area(AreaScheme.Provinces63, Text(i * 7)), new IndicatorId(Text(i * 11)), Month(i * 13), (ObservationKind)i, new Dimensions(Text(i * 17), null, null, null), Text(i * 19)))];
        FactKey[] sorted = [.. keys];

        FactOrder.Sort(sorted, key => key);

        Assert.Equal(keys.Order(), sorted);
    }

    private static FactKey Key(Random random, int variety) => new(
        (Dataset)random.Next(2),
        random.Next(5) == 0 ? Area.National : new Area(random.Next(2) == 0 ? AreaScheme.Provinces63 : AreaScheme.Provinces34, Text(random.Next(variety))),
        new IndicatorId(Text(random.Next(variety))),
        random.Next(4) == 0 ? ReportingPeriod.Until(new YearMonth(2000 + random.Next(variety), 12)) : Month(random.Next(12 * variety)),
        (ObservationKind)random.Next(3),
        new Dimensions(OrNone(random, variety), OrNone(random, variety), OrNone(random, variety), OrNone(random, variety)),
        random.Next(6) == 0 ? string.Empty : OrNone(random, variety));

    private static string? OrNone(Random random, int variety) => random.Next(2) == 0 ? null : Text(random.Next(variety));

    private static string Text(int number) => $"{(char)('A' + (number % 53))}{number % 1_000}";

    private static ReportingPeriod Month(int number) => ReportingPeriod.OfMonth(YearMonth.FromOrdinal((1950 * 12) + (number % 2_000)));
}
