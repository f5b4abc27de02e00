using Sxsh.Pipeline.Mapping.Narrative;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping.Narrative;

/// <summary>Every grammar pattern, with the sentence of our own that it is for.</summary>
public sealed class NarrativePatternTests
{
    private static readonly NarrativeMapper Mapper = new(Catalogue.BuiltIn, new HashSet<string>());

    public static TheoryData<string> Ids => [.. Mapper.Book.Patterns.Select(pattern => pattern.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Map_ExampleOfPattern_IsFoundByIt(string id)
    {
        Pattern pattern = Mapper.Book.Patterns.Single(pattern => pattern.Id == id);
        int open = pattern.Example.IndexOf('[', StringComparison.Ordinal);
        string sentence = pattern.Example.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);

        Findings<DraftRow> drafts = Mapper.Map([new ReportParagraph(sentence, 0)], 100);

        DraftRow draft = Assert.Single(drafts.Items, draft => draft.Pattern == id);
        Assert.Equal(pattern.Indicator.Id, draft.Indicator);
        Assert.InRange(open, draft.Place!.Start!.Value, draft.Place.Start.Value + draft.Place.Length!.Value);
        Assert.False(draft.NeedsReview, $"{draft.Confidence}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Pattern_Words_NameNoPlace(string id)
    {
        Pattern pattern = Mapper.Book.Patterns.Single(pattern => pattern.Id == id);

        Assert.DoesNotContain(Catalogue.BuiltIn.Provinces, province => pattern.Example.Contains(province.Name, StringComparison.OrdinalIgnoreCase));
    }
}
