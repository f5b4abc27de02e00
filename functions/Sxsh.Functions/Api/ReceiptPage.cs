using System.Globalization;
using System.Net;
using System.Text;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>A receipt as a page to be printed and filed. It holds no script.</summary>
internal static class ReceiptPage
{
    private const string Style =
        "body{font:14px/1.5 'Times New Roman',Tinos,'Liberation Serif',serif;color:#111;background:#fff;margin:0 auto;max-width:178mm;padding:10mm 6mm}"
        + ".office{display:flex;justify-content:space-between;text-align:center;font-size:13px}.office b{display:block}"
        + "h1{font-size:20px;text-align:center;margin:9mm 0 1mm}.sub{text-align:center;font-style:italic;margin:0 0 6mm}"
        + "table{border-collapse:collapse;width:100%;margin:0 0 5mm}caption{text-align:left;font-weight:bold;padding:0 0 1mm}"
        + "th,td{border:1px solid #999;padding:1.2mm 2mm;vertical-align:top;text-align:left}th{width:36%;font-weight:normal;background:#f4f4f4}"
        + "code{font:12px/1.4 Consolas,'Liberation Mono',monospace;word-break:break-all}.mark{border:2px solid #b00;color:#b00;text-align:center;font-weight:bold;padding:2mm;margin:0 0 5mm}"
        + ".note{font-size:12.5px}@page{size:A4;margin:14mm}@media print{body{padding:0;max-width:none}tr{break-inside:avoid}}";

    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>Makes the page.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <returns>HTML.</returns>
    public static string Of(Receipt receipt)
    {
        StringBuilder page = new();
        string title = $"Biên nhận nộp báo cáo {receipt["submission"]}";
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{Text(title)}</title><style>{Style}</style></head><body>");
        page.Append("<div class=\"office\"><div>BỘ CÔNG THƯƠNG<b>Hệ thống báo cáo sản xuất sạch hơn</b></div><div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập – Tự do – Hạnh phúc</b></div></div>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>BIÊN NHẬN NỘP BÁO CÁO</h1><p class=\"sub\">{Text(OutcomeOf(receipt))}</p>");
        if (receipt["dataset"] == WireNames.Of(Dataset.Synthetic))
        {
            page.Append("<p class=\"mark\">SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO THẬT</p>");
        }

        Table(page, "Báo cáo", [("Địa phương", receipt["province"] ?? "Chưa xác định"), ("Kỳ báo cáo", receipt["period"] ?? "Chưa xác định"), ("Tên tệp", receipt["fileName"]), ("Lần nộp", $"Phiên bản {receipt["version"]}"), ("Người nộp", receipt["sentByName"]), ("Thời điểm nộp", Time(receipt["uploadedAt"])), ("Tiếp nhận", Time(receipt["receivedAt"])), ("Xử lý xong", Time(receipt["finishedAt"]))]);
        Table(page, "Kết quả", [("Số giá trị tìm thấy", receipt["rows"]), ("Số giá trị được nhận", receipt["observations"]), ("Điểm khiến báo cáo không được nhận", receipt["blockers"]), ("Điểm lỗi (giá trị bị bỏ qua)", receipt["errors"]), ("Điểm cảnh báo", receipt["warnings"]), ("Điểm lưu ý", receipt["infos"])]);
        Table(page, "Dấu xác thực", [("Mã lần nộp", Code(receipt["submission"])), ("Dung lượng (byte)", receipt["bytes"]), ("SHA-256 của tệp", Code(receipt["sha256"])), ("SHA-256 của số liệu đã lưu", Code(receipt["rowsHash"])), ("Phiên bản xử lý", Code(receipt["run"])), ("Phiên bản danh mục", Code(receipt["catalogueVersion"])), ("Phiên bản quy tắc", Code(receipt["rulesVersion"])), ("Biên nhận trước", Code(receipt["previousHash"]) ?? "Không có (lần nộp đầu tiên)"), ("Nhật ký: tiếp nhận", Anchor(receipt, "Received")), ("Nhật ký: xử lý xong", Anchor(receipt, "Finished")), ("Mã băm biên nhận", Code(receipt.Hash))]);
        page.Append("<p class=\"note\">Hãy lưu biên nhận này (bản in và tệp JSON tải cùng địa chỉ). Lệnh <code>sxsh verify bien-nhan.json --file bao-cao.xlsx</code> kiểm tra, không cần mạng, rằng tệp đang giữ đúng là tệp đã nộp và biên nhận chưa bị sửa. Biên nhận xác nhận việc tiếp nhận và xử lý; việc Bộ chấp nhận hoặc trả lại báo cáo được thông báo riêng.</p></body></html>");
        return page.ToString();
    }

    private static string OutcomeOf(Receipt receipt) => receipt["outcome"] switch
    {
        "done" => "Đã tiếp nhận và lấy số liệu",
        "rejected" => "Đã tiếp nhận tệp; báo cáo không được nhận, cần sửa và nộp lại",
        _ => "Đã tiếp nhận tệp; hệ thống chưa xử lý được",
    };

    // Values of cells are HTML already only where Code made them.
    private static void Table(StringBuilder page, string caption, IEnumerable<(string Name, string? Value)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Text(caption)}</caption><tbody>");
        foreach ((string name, string? value) in rows.Where(row => row.Value is not null))
        {
            bool isCode = value!.StartsWith('\u0001');
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(name)}</th><td>{(isCode ? $"<code>{Text(value[1..])}</code>" : Text(value))}</td></tr>");
        }

        page.Append("</tbody></table>");
    }

    private static string? Code(string? text) => text is null ? null : "\u0001" + text;

    private static string? Anchor(Receipt receipt, string step) =>
        receipt.Anchor(step) is { } anchor ? Code(string.Create(CultureInfo.InvariantCulture, $"{anchor.Chain}, bước {anchor.Sequence}: {anchor.Hash}")) : null;

    private static string? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? at.ToOffset(VietnamOffset).ToString("HH:mm:ss 'ngày' dd/MM/yyyy '(giờ Việt Nam)'", CultureInfo.InvariantCulture)
            : null;

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);
}
