using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;
using Sxsh.Pipeline.Tests.Validation;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model.Comparison;

public sealed class ReportComparisonTests
{
    private static readonly Observation Aware = Observations.Of("establishments_aware", 50m, "D2");
    private static readonly Observation Applying = Observations.Of("establishments_applying", 16m, "D3");

    [Fact]
    public void Of_SameRows_HasNoDifferences()
    {
        ReportComparison same = Compare([Aware, Applying, Aware with { SameAs = 0 }], [Aware, Applying, Aware with { SameAs = 0 }]);

        Assert.False(same.HasDifferences);
        Assert.Equal(3, same.Unchanged);
    }

    [Fact]
    public void Of_OneMoreAndOneLess_AreAddedAndRemoved()
    {
        ReportComparison comparison = Compare([Aware], [Applying]);

        Assert.Equal([Applying], comparison.Added);
        Assert.Equal([Aware], comparison.Removed);
        Assert.True(comparison.HasDifferences);
        Assert.Equal(0, comparison.Unchanged);
    }

    public static TheoryData<string, ObservationField[]> Changes => new()
    {
        { "value", [ObservationField.Value] },
        { "range", [ObservationField.ValueMax, ObservationField.Qualifier] },
        { "unit", [ObservationField.Unit] },
        { "nil", [ObservationField.Value, ObservationField.Status] },
        { "reported", [ObservationField.Reported] },
        { "reported unit", [ObservationField.Reported] },
        { "review", [ObservationField.NeedsReview] },
        { "confidence", [ObservationField.Confidence] },
        { "cell", [ObservationField.Source] },
        { "restates", [ObservationField.SameAs] },
        { "part", [ObservationField.PartOf] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_SameIdentity_SaysWhatDiffers(string change, ObservationField[] fields)
    {
        Observation after = change switch
        {
            "value" => Aware with { Value = 51m },
            "range" => Aware with { ValueMax = 60m, Qualifier = Qualifier.Range },
            "unit" => Aware with { Unit = "cơ sở" },
            "nil" => Aware with { Value = null, Status = ObservationStatus.Nil },
            "reported" => Aware with { ReportedValue = "50 DN" },
            "reported unit" => Aware with { ReportedUnit = "DN" },
            "review" => Aware with { NeedsReview = true },
            "confidence" => Aware with { Confidence = 0.5m },
            "cell" => Aware with { Source = Aware.Source with { Cell = "D9" } },
            "restates" => Aware with { SameAs = 0 },
            _ => Aware with { PartOf = 0 },
        };

        ReportComparison comparison = Compare([Applying, Aware], [Applying, after]);

        ObservationChange changed = Assert.Single(comparison.Changed);
        Assert.Equal((Aware, after), (changed.Before, changed.After));
        Assert.Equal(fields, changed.Fields);
        Assert.Equal(1, comparison.Unchanged);
    }

    [Fact]
    public void Of_TrailingZeros_AreTheSameValue() =>
        Assert.False(Compare([Aware with { Value = 1.250m }], [Aware with { Value = 1.25m }]).HasDifferences);

    [Fact]
    public void Of_EveryPartOfTheIdentity_MakesAnotherObservation()
    {
        Observation[] others =
        [
            Aware with { Area = Area.National },
            Aware with { Period = ReportingPeriod.OfYear(2009) },
            Aware with { Kind = ObservationKind.Plan },
            Aware with { Subject = "Nhà máy A" },
            Aware with { Sector = "10" },
            Aware with { Programme = "CPI" },
            Aware with { Size = "vừa" },
            Aware with { Base = "cơ sở" },
        ];

        Assert.All(others, other => Assert.Equal((1, 1, 0), Counts(Compare([Aware], [other]))));
    }

    [Fact]
    public void Of_RowBeforeComes_RestatementStillLeadsToTheSame()
    {
        Observation again = Aware with { Source = Aware.Source with { Cell = "D8" } };

        ReportComparison comparison = Compare([Aware, again with { SameAs = 0 }], [Applying, Aware, again with { SameAs = 1 }]);

        Assert.Equal([Applying], comparison.Added);
        Assert.Empty(comparison.Changed);
    }

    [Fact]
    public void Of_RestatedOneGoes_TellsTheRestatement()
    {
        Observation again = Aware with { Source = Aware.Source with { Cell = "D8" } };

        ReportComparison comparison = Compare([Aware, again with { SameAs = 0 }], [again]);

        Assert.Equal([Aware], comparison.Removed);
        Assert.Equal([ObservationField.SameAs], Assert.Single(comparison.Changed).Fields);
    }

    [Fact]
    public void Of_DuplicatesAtOnePlace_AreCountedOneByOne()
    {
        ReportComparison comparison = Compare([Aware, Aware, Aware], [Aware, Aware]);

        Assert.Equal((0, 1, 0), Counts(comparison));
        Assert.Equal(2, comparison.Unchanged);
    }

    [Fact]
    public void Of_ConflictingValues_ArePairedByTheirCells()
    {
        Observation other = Aware with { Value = 55m, Source = Aware.Source with { Cell = "D7" } };

        ReportComparison comparison = Compare([Aware, other], [Aware, other with { Value = 56m }]);

        ObservationChange changed = Assert.Single(comparison.Changed);
        Assert.Equal((55m, 56m), (changed.Before.Value, changed.After.Value));
    }

    [Fact]
    public void Of_ConflictingValuesInOtherCells_ArePairedByTheirValues()
    {
        Observation other = Aware with { Value = 55m, Source = Aware.Source with { Cell = "D7" } };

        ReportComparison comparison = Compare([Aware, other], [Moved(Aware, "E2"), Moved(other, "E7")]);

        Assert.Equal((0, 0, 2), Counts(comparison));
        Assert.All(comparison.Changed, change => Assert.Equal([ObservationField.Source], change.Fields));
    }

    [Fact]
    public void Of_ConflictingValuesInTheOtherOrder_SaysSo()
    {
        Observation other = Aware with { Value = 55m, Source = Aware.Source with { Cell = "D7" } };

        ReportComparison comparison = Compare([Aware, other], [other, Aware]);

        Assert.Equal(2, comparison.Changed.Count);
        Assert.All(comparison.Changed, change => Assert.Equal([ObservationField.Order], change.Fields));
    }

    [Fact]
    public void Of_Issues_AreCountedOneByOne()
    {
        Issue one = new(IssueCode.NotANumber, Severity.Error, Aware.Source, "“x” không phải là số.");
        Issue two = new(IssueCode.EmptyFile, Severity.Blocker, SourceLocation.WholeReport, "Tệp rỗng.");

        ReportComparison comparison = ReportComparison.Of(new ReportRows([], [one, one, two]), new ReportRows([], [two, one, two]));

        Assert.Equal([two], comparison.IssuesAdded);
        Assert.Equal([one], comparison.IssuesRemoved);
        Assert.True(comparison.HasDifferences);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_AnyTwoSides_LosesNothingAndIsTheMirrorOfItself(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++)
        {
            Observation[] before = Any(random);
            Observation[] after = Any(random);

            ReportComparison there = Compare(before, after);
            ReportComparison back = Compare(after, before);

            Assert.Equal(before.Length, there.Removed.Count + there.Changed.Count + there.Unchanged);
            Assert.Equal(after.Length, there.Added.Count + there.Changed.Count + there.Unchanged);
            Assert.Equal(Sorted(before), Sorted([.. there.Removed, .. there.Changed.Select(change => change.Before), .. Same(there, before)]));
            Assert.Equal((there.Added.Count, there.Removed.Count, there.Changed.Count), (back.Removed.Count, back.Added.Count, back.Changed.Count));
            Assert.False(Compare(before, before).HasDifferences);
        }
    }

    // What is neither gone nor changed; the same observation can stand there more than once.
    private static List<Observation> Same(ReportComparison comparison, Observation[] before)
    {
        List<Observation> left = [.. before];
        foreach (Observation each in comparison.Removed.Concat(comparison.Changed.Select(change => change.Before)))
        {
            Assert.True(left.Remove(each));
        }

        return left;
    }

    private static string[] Sorted(IEnumerable<Observation> observations) => [.. observations.Select(each => each.ToString()).Order(StringComparer.Ordinal)];

    private static Observation[] Any(Random random) => [.. Enumerable.Range(0, random.Next(9)).Select(index => Aware with
    {
        Indicator = random.Next(3) == 0 ? Applying.Indicator : Aware.Indicator,
        Value = random.Next(3),
        Source = Aware.Source with { Cell = $"D{random.Next(4)}" },
        SameAs = index > 0 && random.Next(4) == 0 ? random.Next(index) : null,
    })];

    private static Observation Moved(Observation observation, string cell) => observation with { Source = observation.Source with { Cell = cell } };

    private static (int Added, int Removed, int Changed) Counts(ReportComparison comparison) => (comparison.Added.Count, comparison.Removed.Count, comparison.Changed.Count);

    private static ReportComparison Compare(Observation[] before, Observation[] after) => ReportComparison.Of(new ReportRows(before, []), new ReportRows(after, []));
}
