using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Tests.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model.Figures;

public sealed class FigureKeysTests
{
    private static readonly Observation Read = Samples.FullObservation() with { SameAs = null, PartOf = null };

    [Fact]
    public void Of_SameSentenceElsewhere_IsTheSame()
    {
        Observation moved = Read with { Source = Read.Source with { Start = 9999 }, Confidence = 0.5m, Pattern = "other", NeedsReview = false };

        Assert.Equal(FigureKeys.Of([Read]), FigureKeys.Of([moved]));
    }

    [Fact]
    public void Of_TwoAlike_AreToldApart()
    {
        IReadOnlyList<string> keys = FigureKeys.Of([Read, Read, Read]);

        Assert.Equal(3, keys.Distinct().Count());
        Assert.Equal([keys[0], keys[0] + "-2", keys[0] + "-3"], keys);
    }

    public static TheoryData<string> Changes => ["sentence", "quote", "cell", "value", "period", "kind", "indicator", "area", "subject"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_AnotherSentenceOrReading_IsAnother(string what)
    {
        Observation other = what switch
        {
            "sentence" => Read with { SentencePlace = "fedcba9876543210:7" },
            "quote" => Read with { Source = Read.Source with { Quote = "gần 500" } },
            "cell" => Read with { SentencePlace = null, Source = Read.Source with { Cell = "D8" } },
            "value" => Read with { Value = 1 },
            "period" => Read with { Period = ReportingPeriod.OfYear(2020) },
            "kind" => Read with { Kind = Read.Kind == ObservationKind.Plan ? ObservationKind.Actual : ObservationKind.Plan },
            "indicator" => Read with { Indicator = new IndicatorId("posters") },
            "area" => Read with { Area = Area.Parse("63-01") },
            _ => Read with { Subject = "Công ty B" },
        };

        Assert.NotEqual(FigureKeys.Of([Read]), FigureKeys.Of([other]));
    }
}
