using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the province that a sentence is about. A name within the name of a firm, newspaper or office elsewhere is none.</summary>
internal static class AreaReader
{
    /// <summary>What the normalizer takes for the whole country.</summary>
    public const string Country = "cả nước";

    private const int VisitReach = 8;

    private static readonly string[] Leads = ["tại", "ở", "của", "bàn", "toàn", "tỉnh", "phố", "ubnd", "thương"];
    private static readonly string[] Verbs = ["đã", "đặt", "có", "phấn", "hiện", "sẽ", "đạt", "tổ", "triển", "là", "cũng", "tiếp", "ban", "xây", "nâng", "đẩy", "hỗ", "áp", "đang", "vừa", "được"];

    // "tham quan, học tập kinh nghiệm tại tỉnh …" tells where somebody went; "so với tỉnh …" with whom it is compared.
    private static readonly (string First, string Second)[] Visits = [("tham", "quan"), ("học", "tập"), ("học", "hỏi"), ("kinh", "nghiệm"), ("so", "với"), ("giao", "lưu")];

    /// <summary>Finds the provinces that a stretch is about.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <returns>Their names, each once.</returns>
    public static IReadOnlyList<string> Find(LexedParagraph paragraph, int first, int end)
    {
        List<string> names = [];
        foreach (LexiconHit hit in paragraph.HitsWithin(first, end))
        {
            if (hit.Entry.Category == LexiconCategory.Province && IsMeant(paragraph, hit, first) && !names.Contains(hit.Entry.Name))
            {
                names.Add(hit.Entry.Name);
            }
        }

        return names;
    }

    /// <summary>Whether a sentence is about the whole country.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <param name="kind">Kind of its figure: a target that the government sets is the country's.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsCountry(LexedParagraph paragraph, int first, int end, ObservationKind kind)
    {
        bool ofGovernment = false;
        bool ofProvince = false;
        for (int at = first; at < end; at++)
        {
            string word = paragraph.Tokens[at].Text;
            string next = at + 1 < end ? paragraph.Tokens[at + 1].Text : string.Empty;
            if ((word, next) is ("cả", "nước") or ("toàn", "quốc"))
            {
                return true;
            }

            ofGovernment |= (word, next) is ("thủ", "tướng") or ("chính", "phủ") or ("qđ", "-") && at + 2 < end && paragraph.Tokens[at + 2].Text == "ttg";
            ofProvince |= word is "tỉnh" or "bàn" or "ubnd" || (word, next) is ("địa", "phương") or ("thành", "phố");
        }

        return kind == ObservationKind.Target && ofGovernment && !ofProvince;
    }

    private static bool IsMeant(LexedParagraph paragraph, LexiconHit hit, int first)
    {
        bool isCapital = char.IsUpper(paragraph.Text[paragraph.Tokens[hit.First].Start]);
        string before = hit.First > first ? paragraph.Tokens[hit.First - 1].Text : string.Empty;
        string after = hit.End < paragraph.Tokens.Count ? paragraph.Tokens[hit.End].Text : string.Empty;
        bool isBegin = hit.First == first || before is "," or ";" or ":";
        return isCapital && after != "-" && !IsVisited(paragraph, hit, first) && (Leads.Contains(before) || (isBegin && Verbs.Contains(after)) || before == "." && hit.First >= 2 && paragraph.Tokens[hit.First - 2].Text == "tp");
    }

    private static bool IsVisited(LexedParagraph paragraph, LexiconHit hit, int first)
    {
        for (int at = hit.First - 2; at >= Math.Max(first, hit.First - VisitReach); at--)
        {
            if (Array.IndexOf(Visits, (paragraph.Tokens[at].Text, paragraph.Tokens[at + 1].Text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
