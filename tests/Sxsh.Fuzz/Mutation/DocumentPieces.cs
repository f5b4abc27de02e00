using System.IO.Compression;
using System.Text;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Set pieces for documents that are no workbooks: Word, OpenDocument, web pages, JSON, text in old encodings.</summary>
internal static class DocumentPieces
{
    private const int Million = 1_000_000;
    private const string Word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string Sheets = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>";
    private const string SheetsEnd = "</office:spreadsheet></office:body></office:document-content>";
    private const string Entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private const string Outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b SYSTEM \"http://127.0.0.1:9/b\">]>";
    private const string Real = "<tr><td>Chỉ tiêu</td><td>Đơn vị</td><td>Năm 2011</td></tr><tr><td>Số phim tài liệu về sản xuất sạch hơn</td><td>phim</td><td>1</td></tr>";

    public static IReadOnlyList<SetPiece> All { get; } =
    [
        new("docx-bomb", "a.docx", () => Docx(Word, "<w:p><w:r><w:t>" + new string(' ', 1000) + "</w:t></w:r></w:p>", 200_000, "</w:body></w:document>")),
        new("docx-paragraphs", "a.docx", () => Docx(Word, "<w:p/>", 4 * Million, "</w:body></w:document>")),
        new("docx-text", "a.docx", () => Docx(Word + "<w:p><w:r><w:t>", "chín mươi chín ", 2 * Million, "</w:t></w:r></w:p></w:body></w:document>")),
        new("docx-cells", "a.docx", () => Docx(Word + "<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>năm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>", 400_000, "</w:tbl></w:body></w:document>")),
        new("docx-spans", "a.docx", () => Docx(Word + "<w:tbl>", "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>", 200_000, "</w:tbl></w:body></w:document>")),
        new("docx-nested-tables", "a.docx", () => Docx(Word, "<w:tbl><w:tr><w:tc>", 200_000, string.Empty)),
        new("docx-nested-paragraphs", "a.docx", () => Docx(Word, "<w:p><w:r>", 500_000, string.Empty)),
        new("docx-entities", "a.docx", () => Docx(Entities + Word, "<w:p><w:r><w:t>&d;&d;</w:t></w:r></w:p>", 1, "</w:body></w:document>")),
        new("docx-outside", "a.docx", () => Docx(Outside + Word, "<w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p>", 1, "</w:body></w:document>")),
        new("docx-paths", "a.docx", () => Zip(("../../../tmp/x.xml", ["x"]), ("/etc/passwd", ["x"]), ("word/document.xml", [Word, "<w:p/></w:body></w:document>"]))),
        new("ods-repeated-rows", "a.ods", () => Ods("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" table:value-type=\"float\"><text:p>1</text:p></table:table-cell></table:table-row>", 1)),
        new("ods-blank-rows", "a.ods", () => Zip(Mime, ("content.xml", [Sheets, .. Enumerable.Repeat("<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>", 190), SheetsEnd]))),
        new("ods-wide-rows", "a.ods", () => Ods("<table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>", 50_000)),
        new("ods-columns", "a.ods", () => Zip(Mime, ("content.xml", [Sheets, "<table:table table:name=\"a\">", .. Enumerable.Repeat("<table:table-column table:default-cell-style-name=\"x\" table:visibility=\"collapse\" table:number-columns-repeated=\"16384\"/>", 200_000), "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>", SheetsEnd]))),
        new("ods-spaces", "a.ods", () => Ods("<table:table-row><table:table-cell><text:p><text:s text:c=\"999999999\"/><text:s text:c=\"999999999\"/></text:p></table:table-cell></table:table-row>", 300)),
        new("ods-merges", "a.ods", () => Ods("<table:table-row><table:table-cell table:number-columns-spanned=\"16384\" table:number-rows-spanned=\"1048576\"><text:p>1</text:p></table:table-cell></table:table-row>", 100_000)),
        new("ods-entities", "a.ods", () => Zip(Mime, ("content.xml", [Entities, Sheets, "&d;", SheetsEnd]))),
        new("html-nested", "a.html", () => Page("<div>", 500_000)),
        new("html-nested-tables", "a.html", () => Page("<table><tr><td>", 300_000)),
        new("html-nested-tables-few", "a.html", () => Page(string.Concat(Enumerable.Repeat("<table><tr><td>", 120)) + "1", 1)),
        new("html-formatting", "a.html", () => Page("<p><b><i><u>1", 70_000)),
        new("html-paragraphs-in-depth", "a.html", () => Page(string.Concat(Enumerable.Repeat("<div>", 500)) + string.Concat(Enumerable.Repeat("<p>1", 250_000)), 1)),
        new("html-attributes", "a.html", () => Page("<p " + string.Concat(Enumerable.Range(0, 200_000).Select(number => $"a{number}=1 ")) + ">", 1)),
        new("html-open-tags", "a.html", () => Page("<a", 5 * Million)),
        new("html-comments", "a.html", () => Page("<!--", 5 * Million)),
        new("html-entities", "a.html", () => Page("&amp;&#x1EA1;", 2 * Million)),
        new("html-rows", "a.html", () => Page(string.Concat(Enumerable.Repeat("<table>" + Real, 1)) + string.Concat(Enumerable.Repeat("<tr><td>năm<td>1", 90_000)), 1)),
        new("html-spans", "a.html", () => Page("<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000 rowspan=65534>1<td>2", 50_000)), 1)),
        new("html-line", "a.html", () => Page("chín mươi chín ", 700_000)),
        new("json-deep", "a.json", () => Text("{\"observations\": [{\"indicator\": " + new string('[', 5 * Million))),
        new("json-many", "a.json", () => Text("[" + string.Join(',', Enumerable.Repeat("{\"indicator\":\"films\",\"value\":1,\"period\":\"2011\"}", 400_000)) + "]")),
        new("json-numbers", "a.json", () => Text("[{\"indicator\":\"films\",\"value\":" + new string('9', 5 * Million) + "},{\"indicator\":\"films\",\"value\":1e308},{\"indicator\":\"films\",\"value\":-1E-400}]")),
        new("json-links", "a.json", () => Text("[" + string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"{{\"indicator\":\"films\",\"value\":1,\"partOf\":{number},\"sameAs\":{-number}}}")) + "]")),
        new("text-one-sentence", "a.txt", () => Text("Báo cáo sản xuất sạch hơn năm 2011.\nSở " + string.Concat(Enumerable.Repeat("đã tổ chức 05 lớp tập huấn SXSH cho 120 học viên và có 12 doanh nghiệp áp dụng SXSH (mục tiêu 20 doanh nghiệp) với kinh phí 45 triệu đồng rồi ", 1_500)))),
        new("text-old-line", "a.txt", () => Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("B¸O C¸O n¨m ", 800_000)))),
        new("text-old-words", "a.csv", () => Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 200_000).Select(number => $"Sè líp {number};gÇn {number}\n")))),
        new("text-utf-16-unmarked", "a.txt", () => Encoding.Unicode.GetBytes(string.Concat(Enumerable.Range(0, 300_000).Select(number => $"năm {number}\t{number}\n")))),
        new("text-twice-utf-8", "a.csv", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 150_000).Select(number => $"Báº¿n Tre {number};{number}\n")))),
    ];

    private static (string Name, IEnumerable<string> Content) Mime => ("mimetype", ["application/vnd.oasis.opendocument.spreadsheet"]);

    private static byte[] Docx(string start, string repeated, int times, string end) =>
        Zip(("[Content_Types].xml", ["<Types/>"]), ("word/document.xml", Enumerable.Repeat(repeated, times).Prepend(start).Append(end)));

    private static byte[] Ods(string row, int times) =>
        Zip(Mime, ("content.xml", Enumerable.Repeat(row, times).Prepend(Sheets + "<table:table table:name=\"a\">").Append("</table:table>" + SheetsEnd)));

    private static byte[] Page(string repeated, int times) => Text("<html><body><table>" + Real + "</table>" + string.Concat(Enumerable.Repeat(repeated, times)));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, IEnumerable<string> Content)[] parts)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, IEnumerable<string> content) in parts)
            {
                using StreamWriter writer = new(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                foreach (string text in content)
                {
                    writer.Write(text);
                }
            }
        }

        return file.ToArray();
    }
}
