using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping.Narrative;

public sealed class NarrativeSentenceTests
{
    public static TheoryData<string> Stating => [.. NarrativeCases.Stating().Select(entry => entry.Sentence)];

    public static TheoryData<string> StatingNothing => [.. NarrativeCases.StatingNothing()];

    [Theory]
    [MemberData(nameof(Stating))]
    public void Map_SentenceWithFigures_FindsEachOfThem(string sentence)
    {
        string[] expected = NarrativeCases.Stating().First(entry => entry.Sentence == sentence).Expected;

        Findings<Observation> found = NarrativeCases.Read(sentence);

        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', found.Items.Select(NarrativeCases.Line).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(StatingNothing))]
    public void Map_SentenceWithoutFigures_FindsNothing(string sentence) =>
        Assert.Equal(string.Empty, string.Join('\n', NarrativeCases.Read(sentence).Items.Select(NarrativeCases.Line)));

    [Fact]
    public void Cases_AreMany()
    {
        Assert.True(NarrativeCases.Stating().Count >= 80);
        Assert.True(NarrativeCases.StatingNothing().Count >= 40);
    }

    [Fact]
    public void Cases_SpreadOverTheCatalogue()
    {
        string[] covered = [.. NarrativeCases.Stating().SelectMany(entry => entry.Expected).Select(line => line.Split(' ')[0]).Distinct(StringComparer.Ordinal)];

        string[] missing = [.. Catalogue.BuiltIn.Indicators.Select(indicator => indicator.Id.Value).Except(covered).Order(StringComparer.Ordinal)];

        // Two are answered with yes or no, one is the same for every report.
        Assert.Equal(["action_plan_in_force", "gas_saved", "provinces_total", "support_office_established"], missing);
    }
}
