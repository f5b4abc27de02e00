using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Writes .xlsx files for set pieces, part by part.</summary>
internal sealed class PlainWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, Action<TextWriter> Write)> _parts = [];
    private int _sheets;

    /// <summary>The real table of the pieces: what they hide must not keep it from being found, or must reject the file.</summary>
    public static string RealRows { get; } = string.Concat(
        Row(1, "Chỉ tiêu", "Đơn vị tính", "Năm 2011"),
        Row(2, "Số lớp tập huấn về SXSH", "lớp", "5"),
        Row(3, "Doanh nghiệp có nhận thức về SXSH", "doanh nghiệp", "50"));

    public static string Row(int row, params string[] texts) =>
        $"<row r=\"{row.ToString(CultureInfo.InvariantCulture)}\">{string.Concat(texts.Select((text, index) => Cell(row, index, text)))}</row>";

    public static string Cell(int row, int column, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{Column(column)}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");

    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + Column(index % 26);

    public PlainWorkbook Sheet(string rows, string before = "", string after = "") => Sheet(writer => writer.Write(rows), before, after);

    public PlainWorkbook Sheet(Action<TextWriter> rows, string before = "", string after = "")
    {
        _sheets++;
        return Part($"xl/worksheets/sheet{_sheets.ToString(CultureInfo.InvariantCulture)}.xml", writer =>
        {
            writer.Write($"<worksheet xmlns=\"{Main}\">{before}<sheetData>");
            rows(writer);
            writer.Write($"</sheetData>{after}</worksheet>");
        });
    }

    public PlainWorkbook SharedStrings(Action<TextWriter> items) => Part("xl/sharedStrings.xml", writer =>
    {
        writer.Write($"<sst xmlns=\"{Main}\">");
        items(writer);
        writer.Write("</sst>");
    });

    public PlainWorkbook Part(string name, Action<TextWriter> write)
    {
        _parts.Add((name, write));
        return this;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="listed">How many sheets the workbook lists, from the first on; the same parts again where it has fewer.</param>
    public byte[] Save(int? listed = null)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            int sheets = listed ?? _sheets;
            Write(archive, "[Content_Types].xml", writer => writer.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
            Write(archive, "xl/workbook.xml", writer => writer.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each(sheets, sheet => $"<sheet name=\"T{sheet}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>")}</sheets></workbook>"));
            Write(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Each(sheets, sheet => $"<Relationship Id=\"rId{sheet}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{Math.Clamp(sheet, 1, Math.Max(1, _sheets))}.xml\"/>")}<Relationship Id=\"rIdS\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
            foreach ((string name, Action<TextWriter> write) in _parts)
            {
                Write(archive, name, write);
            }
        }

        return file.ToArray();
    }

    private static string Each(int count, Func<int, FormattableString> text) =>
        string.Concat(Enumerable.Range(1, count).Select(number => text(number).ToString(CultureInfo.InvariantCulture)));

    private static void Write(ZipArchive archive, string name, Action<TextWriter> write)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        using StreamWriter writer = new(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
