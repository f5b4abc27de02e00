using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>The sheets of the template that hold no figures: cover, instructions, narrative.</summary>
internal static class CoverSheets
{
    private static readonly string[] Steps =
    [
        "Chỉ điền vào các ô nền vàng nhạt. Tiêu đề, tên chỉ tiêu và đơn vị tính được khóa để hệ thống nhận đúng; không cần mở khóa.",
        "Mỗi ô ghi một con số, không ghi kèm chữ hay đơn vị. Ô nào không có gì để báo cáo thì để trống.",
        "Không phát sinh trong kỳ: ghi “-”. Chưa có số liệu: ghi “…”. Không áp dụng: ghi “x”. Ô trống không được hiểu là số 0.",
        "Tỷ lệ phần trăm: nhập 12,5% (ô đã định dạng phần trăm). Chỉ tiêu “có/không”: chọn 1 (có) hoặc 0 (không).",
        "Trang “Doanh nghiệp”: mỗi dòng một doanh nghiệp; ngành, quy mô và chương trình chọn trong danh sách. Doanh nghiệp của kỳ trước đã được ghi sẵn; xóa tên nếu không còn báo cáo.",
        "Trang “Kinh phí”: đơn vị tính là triệu đồng, trừ khi chọn đơn vị khác trong danh sách ở cột “Đơn vị tính”.",
        "Trang “Mục tiêu”: chỉ ghi mục tiêu hoặc kế hoạch, không ghi lại kết quả; năm là năm phải đạt.",
        "Cột “So sánh” cho biết số kỳ trước đã báo cáo, chỉ để đối chiếu; hệ thống không lấy số ở cột này.",
        "Điền xong, lưu dạng .xlsx rồi kiểm tra và nộp. Nếu có lỗi, hệ thống trả lại chính tệp này với các ô cần sửa được tô màu.",
    ];

    private static readonly string[] Headings =
    [
        "1. Công tác chỉ đạo, tổ chức thực hiện", "2. Kết quả nổi bật trong kỳ", "3. Khó khăn, vướng mắc", "4. Kiến nghị, đề xuất", "5. Kế hoạch kỳ tới",
    ];

    /// <summary>The cover.</summary>
    /// <param name="title">Province and period.</param>
    /// <param name="version">Version of the form.</param>
    /// <returns>The sheet.</returns>
    public static TemplateSheet Cover(string title, string version)
    {
        TemplateSheet sheet = new(OwnSheet.Cover, 30, 60);
        sheet.Text(1, 1, OwnSheet.CoverTitle, TemplateLook.Title);
        sheet.Text(3, 1, "Đơn vị báo cáo, kỳ báo cáo:", TemplateLook.Label);
        sheet.Text(3, 2, title, TemplateLook.Label);
        string[] fields = ["Cơ quan lập báo cáo", "Người lập báo cáo", "Điện thoại, thư điện tử", "Số, ngày văn bản gửi kèm", "Người ký"];
        for (int index = 0; index < fields.Length; index++)
        {
            sheet.Text(5 + index, 1, fields[index], TemplateLook.Fixed);
            sheet.Text(5 + index, 2, string.Empty, TemplateLook.EntryText);
        }

        sheet.Text(11, 1, "Phiên bản biểu mẫu:", TemplateLook.Plain);
        sheet.Text(11, 2, version, TemplateLook.Plain);
        sheet.Text(12, 1, "Đọc trang “Hướng dẫn” trước khi điền.", TemplateLook.Plain);
        return sheet;
    }

    /// <summary>The instructions.</summary>
    /// <returns>The sheet.</returns>
    public static TemplateSheet Instructions()
    {
        TemplateSheet sheet = new(OwnSheet.Instructions, 6, 100);
        sheet.Text(1, 1, OwnSheet.InstructionsTitle, TemplateLook.Title);
        for (int index = 0; index < Steps.Length; index++)
        {
            sheet.Number(3 + index, 1, index + 1, TemplateLook.Label);
            sheet.Text(3 + index, 2, Steps[index], TemplateLook.Paragraph);
            sheet.Height(3 + index, 15.5 * (1 + (Steps[index].Length / 92)));
        }

        return sheet;
    }

    /// <summary>The narrative.</summary>
    /// <param name="title">Province and period.</param>
    /// <returns>The sheet.</returns>
    public static TemplateSheet Narrative(string title)
    {
        TemplateSheet sheet = new(OwnSheet.Narrative, 110);
        sheet.Text(1, 1, OwnSheet.NarrativeTitle + title, TemplateLook.Title);
        for (int index = 0; index < Headings.Length; index++)
        {
            int row = 3 + (index * 2);
            sheet.Text(row, 1, Headings[index], TemplateLook.Label);
            sheet.Text(row + 1, 1, string.Empty, TemplateLook.EntryText);
            sheet.Height(row + 1, 110);
        }

        return sheet;
    }
}
