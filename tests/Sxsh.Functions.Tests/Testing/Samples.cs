using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Small reports.</summary>
public static class Samples
{
    public const string FileName = "Báo cáo SXSH (lần 2).csv";

    private const string Heading = "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu";
    private const string Aware = "Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;";
    private const string Applying = "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;16;doanh nghiệp;";
    private const string Mistaken = "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;n/a;doanh nghiệp;";

    public static byte[] BenTre { get; } = Csv(Aware, Applying);

    public static byte[] BenTreCorrected { get; } = Csv(Aware.Replace("50", "51", StringComparison.Ordinal), Applying);

    public static byte[] WithMistake { get; } = Csv(Aware, Mistaken);

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', [Heading, .. rows, ""]));

    /// <summary>The report with a mistake as a workbook of one sheet.</summary>
    public static byte[] Workbook()
    {
        StringBuilder sheet = new("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        string[] rows = [Heading, Aware, Mistaken];
        for (int row = 0; row < rows.Length; row++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            foreach ((int column, string text) in rows[row].Split(';').Index())
            {
                sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>");
            }

            sheet.Append("</row>");
        }

        sheet.Append("</sheetData></worksheet>");
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(zip, "xl/worksheets/sheet1.xml", sheet.ToString());
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using StreamWriter writer = new(entry.Open());
        writer.Write(text);
    }
}
