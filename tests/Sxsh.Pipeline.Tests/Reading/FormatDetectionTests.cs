using System.IO.Compression;
using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class FormatDetectionTests
{
    public static TheoryData<string, byte[], FileFormat> Unsupported => new()
    {
        { "pdf", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), FileFormat.Pdf },
        { "pdf after mail bytes", [0, 1, 2, .. "\r\n%PDF-1.4"u8], FileFormat.Pdf },
        { "rar 4", [.. "Rar!"u8, 0x1A, 0x07, 0x00], FileFormat.Rar },
        { "rar 5", [.. "Rar!"u8, 0x1A, 0x07, 0x01, 0x00], FileFormat.Rar },
        { "7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], FileFormat.SevenZip },
        { "gz", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0], FileFormat.Gzip },
        { "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], FileFormat.Image },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], FileFormat.Image },
        { "gif", "GIF89a"u8.ToArray(), FileFormat.Image },
        { "webp", [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8], FileFormat.Image },
        { "heic", [0, 0, 0, 24, .. "ftypheic"u8], FileFormat.Image },
        { "rtf", "{\\rtf1\\ansi B\\'e1o c\\'e1o}"u8.ToArray(), FileFormat.Rtf },
        { "web archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"u8.ToArray(), FileFormat.WebArchive },
        { "excel 2003 xml", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), FileFormat.ExcelXml },
        { "zip", Zip("bao-cao.csv"), FileFormat.Zip },
        { "empty zip", [.. "PK"u8, 5, 6, .. new byte[18]], FileFormat.Zip },
        { "pptx", Zip("[Content_Types].xml", "ppt/presentation.xml"), FileFormat.Pptx },
        { "xlsb", Zip("[Content_Types].xml", "xl/workbook.bin"), FileFormat.Xlsb },
        { "odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text")), FileFormat.Odt },
        { "bytes of nothing known", [0, 1, 2, 3, 4, 5, 6, 7], FileFormat.Unknown },
    };

    public static TheoryData<string, byte[]> Prose => new()
    {
        { "prose", "Báo cáo kết quả thực hiện.\nSở đã tổ chức 05 lớp tập huấn.\n"u8.ToArray() },
        { "one column", "Bến Tre\nSóc Trăng\nBình Dương\n"u8.ToArray() },
        { "prose with commas", Encoding.UTF8.GetBytes("Từ năm 2008, Sở đã tổ chức lớp tập huấn, hội thảo, đào tạo.\nĐến nay, đã có 16 doanh nghiệp áp dụng.\nKết quả: tốt.\nBan hành 3 văn bản; còn khó khăn, vướng mắc về vốn, công nghệ.\n") },
        { "list with semicolons", Encoding.UTF8.GetBytes("Kết quả năm 2011:\n- Tổ chức 05 lớp tập huấn SXSH;\n- Đăng 20 tin, bài; phát 02 phóng sự;\n- Đánh giá nhanh cho 15 doanh nghiệp.\n") },
        { "long sentences with semicolons", Encoding.UTF8.GetBytes("Hội thảo về SXSH\nHội thảo có sự tham dự của đại diện các sở, ngành; phòng chuyên môn các huyện, thị xã; các doanh nghiệp và nhóm tham gia dự án.\nTrung tâm đã viết 20 bài tuyên truyền về sản xuất sạch hơn; xây dựng 2 phóng sự; phát hành 5.000 áp phích trong năm.\n") },
    };

    [Theory]
    [MemberData(nameof(Prose))]
    public void Read_Prose_GivesParagraphs(string what, byte[] bytes)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(bytes, "bai-viet.txt");

        Assert.True(outcome.Format == FileFormat.Text, what);
        Assert.Empty(outcome.Document!.Tables);
        Assert.NotEmpty(outcome.Document.Paragraphs);
    }

    [Theory]
    [MemberData(nameof(Unsupported))]
    public void Read_FormatIsNotRead_RejectsNamingKindAndWhatToSend(string what, byte[] bytes, FileFormat format)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(bytes, "bao-cao.bin");

        Assert.True(outcome.Format == format, what);
        Assert.Equal(IssueCode.UnsupportedFormat, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Contains(FormatWording.NameOf(format), outcome.Issues[0].Message, StringComparison.Ordinal);
        Assert.EndsWith(FormatWording.AdviceFor(format), outcome.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Pdf_SaysWhatToDoInVietnamese()
    {
        ReadOutcome outcome = ReadingTestFiles.Read("%PDF-1.7"u8.ToArray(), "bao-cao.pdf");

        Assert.Equal(
            "Chưa đọc được tệp dạng PDF (.pdf). Hãy tải lên tệp Excel (.xlsx, .xls) hoặc CSV UTF-8 gốc của bảng số liệu; không dùng bản in, bản quét hoặc ảnh chụp.",
            outcome.Issues[0].Message);
    }

    [Fact]
    public void Read_NoBytes_IsEmptyFile()
    {
        ReadOutcome outcome = ReadingTestFiles.Read([], "bao-cao.xlsx");

        Assert.Equal(FileFormat.Empty, outcome.Format);
        Assert.Equal(IssueCode.EmptyFile, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.Equal("Tệp “bao-cao.xlsx” rỗng (0 byte). Hãy kiểm tra lại tệp gốc rồi tải lên lần nữa.", outcome.Issues[0].Message);
    }

    [Theory]
    [InlineData("\uFEFF  <!DOCTYPE html><html><body><table><tr><td>1;2</td></tr></table></body></html>", FileFormat.Html)]
    [InlineData("<table><tr><td>Chỉ tiêu</td></tr></table>", FileFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"z\"><body>a</body></html>", FileFormat.Html)]
    [InlineData("{\"observations\": [{\"indicator\": \"films\", \"value\": 1}]}", FileFormat.Json)]
    [InlineData("Chỉ tiêu\tKết quả\nSố phim\t1\nSố bài\t2\n", FileFormat.Csv)]
    public void Read_Text_IsToldByItsContent(string text, FileFormat format) =>
        Assert.Equal(format, ReadingTestFiles.Read(Encoding.UTF8.GetBytes(text), "bao-cao.bin").Format);

    [Theory]
    [InlineData("<html><table></table></html>", "a.xlsx", ".xlsx")]
    [InlineData("Báo cáo năm 2011.", "a.xlsx", ".xlsx")]
    [InlineData("tinh;gia_tri\nBến Tre;5\n", "a.XLSX", ".XLSX")]
    [InlineData("Báo cáo năm 2011.", "a.xls", ".xls")]
    public void Read_TextCalledWorkbook_IsFormatMismatch(string text, string fileName, string extension)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(Encoding.UTF8.GetBytes(text), fileName);

        Assert.Equal(IssueCode.FormatMismatch, ReadingTestFiles.OnlyBlocker(outcome));
        Assert.StartsWith($"Tệp có đuôi {extension} nhưng nội dung là ", outcome.Issues[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ben-tre/wide-xls/ben-tre-wide.xls", "bao-cao.xlsx", FileFormat.Xls)]
    [InlineData("ben-tre/wide-xlsx/ben-tre-wide.xlsx", "bao-cao.xls", FileFormat.Xlsx)]
    [InlineData("ben-tre/wide-xlsx/ben-tre-wide.xlsx", "bao-cao.pdf", FileFormat.Xlsx)]
    [InlineData("ben-tre/long/ben-tre-long.csv", "bao-cao.txt", FileFormat.Csv)]
    [InlineData("ben-tre/long/ben-tre-long.csv", "bao-cao.xls", FileFormat.Csv)]
    [InlineData("ben-tre/long/ben-tre-long.csv", "bao-cao", FileFormat.Csv)]
    public void Read_NameDisagreesWithReadableBytes_ReadsTheBytes(string path, string fileName, FileFormat format)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, path)), fileName);

        Assert.Equal(format, outcome.Format);
        Assert.NotNull(outcome.Document);
        Assert.Empty(outcome.Issues);
    }

    [Theory]
    [InlineData("mistakes/locked-xls/bao-cao.xls", IssueCode.PasswordProtected)]
    [InlineData("mistakes/truncated-xls/bao-cao.xls", IssueCode.UnreadableFile)]
    [InlineData("mistakes/truncated-xlsx/bao-cao.xlsx", IssueCode.UnreadableFile)]
    [InlineData("mistakes/doc/bao-cao.doc", IssueCode.UnsupportedFormat)]
    [InlineData("mistakes/pdf/bao-cao.pdf", IssueCode.UnsupportedFormat)]
    [InlineData("mistakes/zip/bao-cao.zip", IssueCode.UnsupportedFormat)]
    public void Read_FileThatCannotBeTaken_IsOneBlocker(string path, IssueCode code) =>
        Assert.Equal(code, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(path)));

    [Fact]
    public void Read_LockedNewWorkbook_IsPasswordProtected()
    {
        ReadOutcome outcome = ReadingTestFiles.Read(TestCompoundFile.Of("EncryptionInfo", "EncryptedPackage"), "bao-cao.xlsx");

        Assert.Equal(FileFormat.Encrypted, outcome.Format);
        Assert.Equal(IssueCode.PasswordProtected, ReadingTestFiles.OnlyBlocker(outcome));
    }

    [Fact]
    public void Read_CompoundFileWithoutWorkbook_IsUnsupported() =>
        Assert.Equal(IssueCode.UnsupportedFormat, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(TestCompoundFile.Of("WordDocument"), "a.doc")));

    [Fact]
    public void Read_CompoundFileWhoseSectorsGoInACircle_IsUnreadable()
    {
        byte[] file = TestCompoundFile.Of("Workbook");
        TestCompoundFile.Link(file, from: 1, to: 1);

        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(file, "a.xls")));
    }

    [Fact]
    public void Read_StreamThatCannotSeek_ThrowsArgumentException()
    {
        using GZipStream stream = new(new MemoryStream(), CompressionMode.Decompress);

        Assert.Throws<ArgumentException>(() => new Sxsh.Pipeline.Reading.ReportReader().Read(stream, "a.csv", CancellationToken.None));
    }

    [Theory]
    [InlineData("ben-tre/wide/ben-tre-wide.csv")]
    [InlineData("ben-tre/wide-xlsx/ben-tre-wide.xlsx")]
    [InlineData("ben-tre/wide-xls/ben-tre-wide.xls")]
    public void Read_Canceled_Throws(string path)
    {
        using MemoryStream content = new(File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, path)));

        Assert.Throws<OperationCanceledException>(() => new Sxsh.Pipeline.Reading.ReportReader().Read(content, "a", new CancellationToken(canceled: true)));
    }

    private static byte[] Zip(params string[] names) => Zip([.. names.Select(name => (name, "x"))]);

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
