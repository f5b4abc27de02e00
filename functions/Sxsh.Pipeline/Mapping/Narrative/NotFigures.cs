using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds numbers that count nothing: document and law numbers, standards, telephones, clock times, captions, addresses of the web.</summary>
internal static class NotFigures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Any = new(
        string.Join(
            '|',
            // 366/qđ-ubnd, 27/2017/qđ-ubnd, 1245//kh-ubnd, 221/2012/ttlt-btc-bct, 20/nq-cp
            @"\b\d+[a-z]? */+ *(?:(?:19|20)\d\d *[/\-]+ *)?[a-zđ]{1,6}\d?(?: *[\-&] *[a-zđ&]{1,12}\d*)+(?:\.[a-zđ]+)*",
            @"\b\d+/(?:19|20)\d\d/[a-zđ]{2,5}\d{0,2}\b",
            @"\b(?:số|công văn|quyết định|văn bản|thông báo|tờ trình|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch) +(?:số +)?\d+ */+ *[a-zđ]{2,6}\b",
            @"\b(?:nghị định|thông tư|luật|chỉ thị|nghị quyết|quyết định|công văn)(?: +số)? *:? +\d+(?:/\d{4})?",
            // standards and names with a number
            @"\b(?:iso|tcvn|qcvn|ohsas|haccp|sa|iec|astm|cop|agenda|pcb|pm|iso/iec|ghp|gmp)[ :/\-]*\d[\d.:/\-]*(?:/[a-zđ]+)?",
            @"\b[a-zđ]+-\d+\b",
            @"\b4\.0\b",
            @"\b\d[srp]\b",
            // telephones, mail, web
            @"\b(?:đt|đtdđ|tel|điện thoại|fax|hotline|di động|đường dây nóng|liên hệ|số máy)[ .:(]*\+?\d[\d .()\-/]{5,}\d",
            @"\(0\d{1,4}\) *\d[\d .\-]{4,}\d|\b0\d{1,3}[ .\-]\d{3,4}[ .\-]\d{3,4}\b|\b0\d{8,10}\b|\+84[\d .\-]{7,}\d",
            @"https?://[^ ]+|\bwww\.[^ ]+|[a-z0-9._\-]+@[a-z0-9.\-]+|\b(?:id|newsid|tabid)=\d+",
            // clock
            @"\b\d{1,2} *: *\d{1,2}(?: *: *\d{1,2})?'?(?: *[ap]m\b)?|\b\d{1,2} *(?:h|giờ)(?: *\d{2})?\b(?: *phút)?|\b(?:24/24|7/7)\b",
            // places in a text or a row
            @"\b(?:điều|khoản|chương|phụ lục|biểu|bảng|hình|ảnh|trang|sơ đồ|biểu đồ|mục|quốc lộ|lần thứ|thứ|tuần thứ|kỳ họp thứ|khóa thứ|hộp thư|lô|tầng|ngõ|đường số|km) +\d+(?:[.\-]\d+)*",
            @"\bkhóa +[ivx]+\b",
            // numbering of lines
            @"^ *[(\[]?\d{1,2}(?:\.\d{1,2})*[.)\]/:\-](?: |$)|^ *\d{1,2}(?:\.\d{1,2})+ +"),
        Options);

    /// <summary>Finds them.</summary>
    /// <param name="flat">Flat text of a paragraph.</param>
    /// <returns>Their places, in order.</returns>
    public static List<TextSpan> Find(string flat)
    {
        List<TextSpan> spans = [];
        for (Match match = Any.Match(flat); match.Success; match = match.NextMatch())
        {
            spans.Add(new TextSpan(match.Index, match.Index + match.Length));
        }

        return spans;
    }
}
