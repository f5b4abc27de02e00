namespace Sxsh.Pipeline.Model;

/// <summary>What the messages to provinces call the formats of files, and what they ask for instead.</summary>
public static class FormatWording
{
    private const string SendTable = "Hãy lưu bảng số liệu thành Excel (.xlsx, .xls), Word (.docx) hoặc CSV UTF-8 rồi tải lên lại.";
    private const string Unpack = "Hãy giải nén rồi tải lên từng tệp Excel (.xlsx, .xls) hoặc CSV bên trong.";
    private const string SaveAs = "Hãy mở tệp bằng Excel, chọn “Lưu thành” (Save As) dạng .xlsx rồi tải lên lại.";

    /// <summary>The Vietnamese name of a format.</summary>
    /// <param name="format">The format.</param>
    /// <returns>For example <c>PDF (.pdf)</c>; fits after "tệp dạng" and "nội dung là".</returns>
    public static string NameOf(FileFormat format) => format switch
    {
        FileFormat.Csv => "văn bản phân cách (CSV)",
        FileFormat.Xlsx => "bảng tính Excel (.xlsx)",
        FileFormat.Xls => "bảng tính Excel 97-2003 (.xls)",
        FileFormat.Pdf => "PDF (.pdf)",
        FileFormat.Doc => "tài liệu Word 97-2003 (.doc) hoặc tài liệu Office cũ khác",
        FileFormat.Docx => "tài liệu Word (.docx)",
        FileFormat.Zip => "tệp nén ZIP (.zip)",
        FileFormat.Rar => "tệp nén RAR (.rar)",
        FileFormat.SevenZip => "tệp nén 7-Zip (.7z)",
        FileFormat.Gzip => "tệp nén GZIP (.gz)",
        FileFormat.Image => "hình ảnh",
        FileFormat.Html => "trang web (HTML)",
        FileFormat.Rtf => "văn bản RTF (.rtf)",
        FileFormat.Ods => "bảng tính OpenDocument (.ods)",
        FileFormat.Odt => "tài liệu OpenDocument (.odt, .odp)",
        FileFormat.Encrypted => "tài liệu Office đặt mật khẩu",
        FileFormat.Empty => "tệp rỗng",
        FileFormat.Text => "văn bản không có bảng số liệu",
        FileFormat.Xlsb => "bảng tính Excel nhị phân (.xlsb)",
        FileFormat.Pptx => "trình chiếu PowerPoint (.pptx)",
        FileFormat.ExcelXml => "bảng tính XML (Excel 2003)",
        FileFormat.Json => "số liệu JSON (.json)",
        FileFormat.WebArchive => "trang web lưu trữ (.mht)",
        _ => "không nhận ra được",
    };

    /// <summary>What to send instead of a format that is not read.</summary>
    /// <param name="format">The format.</param>
    /// <returns>One or two sentences.</returns>
    public static string AdviceFor(FileFormat format) => format switch
    {
        FileFormat.Zip or FileFormat.Rar or FileFormat.SevenZip or FileFormat.Gzip => Unpack,
        FileFormat.Pdf or FileFormat.Image => "Hãy tải lên tệp Excel (.xlsx, .xls) hoặc CSV UTF-8 gốc của bảng số liệu; không dùng bản in, bản quét hoặc ảnh chụp.",
        FileFormat.Doc or FileFormat.Odt or FileFormat.Rtf => "Hãy mở tệp bằng Word, chọn “Lưu thành” (Save As) dạng .docx rồi tải lên lại.",
        FileFormat.Pptx => "Hãy chép các bảng số liệu sang Excel, lưu thành .xlsx rồi tải lên.",
        FileFormat.Xlsb or FileFormat.ExcelXml or FileFormat.WebArchive => SaveAs,
        FileFormat.Text => "Hãy tải lên bảng số liệu dạng Excel (.xlsx, .xls) hoặc CSV UTF-8, mỗi dòng một bản ghi, các cột cách nhau bằng dấu chấm phẩy (;).",
        _ => SendTable,
    };
}
