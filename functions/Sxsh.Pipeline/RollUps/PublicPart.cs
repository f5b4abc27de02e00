using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Makes an area's part fit for everybody: no enterprise, nothing under review, and no wording of a report in which a name could stand.</summary>
internal static class PublicPart
{
    private const int HashLength = 16;

    // Size classes are kept as reports word them; only wordings made of these can name nobody.
    private static readonly FrozenSet<string> SizeWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "sieu", "nho", "vua", "lon", "va", "quy", "mo", "doanh", "nghiep", "co", "so", "ho", "kinh", "trong", "ngoai", "khu", "cum", "cong", "lang", "nghe", "dn", "kcn", "ccn");

    /// <summary>Makes the part.</summary>
    /// <param name="part">The part as made from the versions that the ministry accepted.</param>
    /// <returns>The part without what is not for everybody. What was a part of a fact that is left out is a part of nothing.</returns>
    public static AreaPart Of(AreaPart part)
    {
        int[] places = new int[part.Facts.Count];
        List<Fact> kept = [];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = IsForEverybody(part.Facts[i]) ? kept.Count : -1;
            if (places[i] >= 0)
            {
                kept.Add(part.Facts[i]);
            }
        }

        return new AreaPart(
            part.Area,
            [.. part.Sources.Select(WithoutName)],
            [.. kept.Select(fact => fact with { Key = WithoutWording(fact.Key), PartOf = fact.PartOf is { } total && places[total] >= 0 ? places[total] : null })]);
    }

    // A total that is only made of enterprises is theirs too: it comes from their facts, which are left out.
    private static bool IsForEverybody(Fact fact) =>
        !fact.NeedsReview && fact.Key.Dimensions.Subject is null && NamesNobody(fact.Key.Dimensions.Size);

    private static bool NamesNobody(string? size) =>
        size is null || VietnameseText.Fold(size).Split([' ', '-', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).All(SizeWords.Contains);

    private static FactSource WithoutName(FactSource source)
    {
        ReportKey report = source.Submission.Report;
        return source with { Submission = source.Submission with { Report = report with { Name = HashOf(report.Name) } } };
    }

    private static FactKey WithoutWording(FactKey key) => key.Base is { } wording ? key with { Base = HashOf(wording) } : key;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
