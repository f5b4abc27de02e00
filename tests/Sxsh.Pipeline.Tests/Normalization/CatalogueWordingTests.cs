using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Indicators;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class CatalogueWordingTests
{
    private static readonly IEnumerable<(Indicator Indicator, string Wording)> All =
        Catalogue.BuiltIn.Indicators.SelectMany(indicator => indicator.Wordings.Append(indicator.NameVi).Select(wording => (indicator, wording)));

    [Fact]
    public void EveryWording_WithItsUnit_FindsItsOwnIndicator() => AssertAllFound(wording => wording);

    [Fact]
    public void EveryWording_WithoutMarks_FindsItsOwnIndicator() => AssertAllFound(VietnameseText.Fold);

    [Fact]
    public void EveryWording_InCapitals_FindsItsOwnIndicator() => AssertAllFound(wording => wording.ToUpperInvariant());

    [Fact]
    public void EveryWording_Decomposed_FindsItsOwnIndicator() => AssertAllFound(wording => wording.Normalize(System.Text.NormalizationForm.FormD));

    [Fact]
    public void EveryWording_WithOldTonePlacement_FindsItsOwnIndicator() =>
        AssertAllFound(wording => Replaced(wording, ("óa", "oá"), ("òa", "oà"), ("ủy", "uỷ"), ("ụy", "uỵ"), ("úy", "uý")));

    [Fact]
    public void EveryWording_WithUnbreakableSpacesAndLongDashes_FindsItsOwnIndicator() =>
        AssertAllFound(wording => wording.Replace(' ', '\u00a0').Replace('-', '–'));

    [Fact]
    public void EveryWording_WrittenOut_FindsItsOwnIndicator() =>
        AssertAllFound(wording => Replaced(wording, ("SXSH", "sản xuất sạch hơn"), ("CSSXCN", "cơ sở sản xuất công nghiệp"), ("DN", "doanh nghiệp"), ("TKNL", "tiết kiệm năng lượng"), ("SX&TDBV", "sản xuất và tiêu dùng bền vững")));

    [Fact]
    public void EveryWording_Abbreviated_FindsItsOwnIndicator() =>
        AssertAllFound(wording => Replaced(wording, ("cơ sở sản xuất công nghiệp", "CSSXCN"), ("doanh nghiệp", "DN"), ("tiết kiệm năng lượng", "TKNL"), ("trung tâm thương mại", "TTTM"), ("sản xuất và tiêu dùng bền vững", "SX&TDBV"), ("sản xuất sạch hơn", "SXSH")));

    [Fact]
    public void Wordings_OfTwoIndicatorsOfOneQuantity_AreNeverTheSameWords()
    {
        string[] shared = [.. All
            .SelectMany(pair => IndicatorWords.Variants(pair.Wording).Select(words => (Words: string.Join(' ', words), pair.Indicator.Quantity, pair.Indicator.Id)))
            .Distinct()
            .GroupBy(entry => (entry.Words, entry.Quantity))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.Words}: {string.Join(", ", group.Select(entry => entry.Id))}")];

        Assert.Empty(shared);
    }

    private static string Replaced(string text, params (string Old, string New)[] pairs) =>
        pairs.Aggregate(text, (replaced, pair) => replaced.Replace(pair.Old, pair.New, StringComparison.Ordinal));

    private static void AssertAllFound(Func<string, string> respell)
    {
        List<string> lost = [];
        foreach ((Indicator indicator, string wording) in All)
        {
            Findings<Observation> findings = Draft.Normalize(Draft.Of(respell(wording), "1", indicator.Unit));
            if (findings.Items is not [{ } found] || found.Indicator != indicator.Id || found.NeedsReview)
            {
                lost.Add($"{indicator.Id}: {wording} -> {(findings.Items is [{ } other] ? $"{other.Indicator} {other.Confidence}" : findings.Issues[0].Message)}");
            }
        }

        Assert.True(lost.Count == 0, string.Join(Environment.NewLine, lost));
    }
}
