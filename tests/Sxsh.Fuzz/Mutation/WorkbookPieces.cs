using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Set pieces for zipped workbooks.</summary>
internal static class WorkbookPieces
{
    private const int Million = 1_000_000;
    private const string Name = "bao-cao.xlsx";

    // With so many columns as many cells as a report may hold come with as many values as it may hold.
    private const string FullRow = "ABCDEFGHIJ";

    public static IReadOnlyList<SetPiece> All { get; } =
    [
        new("xlsx-bomb", Name, () => Plain().Part("xl/worksheets/sheet2.xml", writer => Repeat(writer, new string(' ', 1000), 2 * Million)).Save()),
        new("xlsx-bomb-in-parts", Name, BombInParts),
        new("xlsx-bomb-that-lies", Name, BombThatLies),
        new("xlsx-bomb-in-a-picture", Name, () => Plain().Part("xl/media/image1.png", writer => Repeat(writer, new string('0', 1000), Million)).Save()),
        new("xlsx-shared-strings", Name, () => Plain().SharedStrings(writer => Numbered(writer, 2 * Million, number => $"<si><t>{number * 2654435761 % 1_000_000_007}</t></si>")).Save()),
        new("xlsx-shared-strings-empty", Name, () => Plain().SharedStrings(writer => Repeat(writer, "<si/>", 4 * Million)).Save()),
        new("xlsx-shared-string-long", Name, () => Plain().SharedStrings(writer =>
        {
            writer.Write("<si><t>");
            Numbered(writer, 9 * Million, number => $"{number * 2654435761 % 1_000_000_007} ");
            writer.Write("</t></si>");
        }).Save()),
        new("xlsx-cell-long", Name, () => new PlainWorkbook().Sheet(writer =>
        {
            writer.Write(PlainWorkbook.RealRows + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>");
            Numbered(writer, 9 * Million, number => $"{number * 2654435761 % 1_000_000_007} ");
            writer.Write("</t></is></c></row>");
        }).Save()),
        new("xlsx-attribute-long", Name, () => new PlainWorkbook().Sheet(PlainWorkbook.RealRows, before: $"<dimension ref=\"{new string('A', 40 * Million / 2)}1\"/>").Save()),
        new("xlsx-dimension", Name, () => new PlainWorkbook().Sheet(PlainWorkbook.RealRows + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", before: "<dimension ref=\"A1:XFD1048576\"/>").Save()),
        new("xlsx-far-cells", Name, () => new PlainWorkbook().Sheet(writer =>
        {
            writer.Write(PlainWorkbook.RealRows);
            Numbered(writer, 5_900, number => $"<row r=\"{number + 10}\"><c r=\"XFD{number + 10}\" t=\"n\"><v>1</v></c></row>");
        }).Save()),
        new("xlsx-styled-rows", Name, () => new PlainWorkbook().Sheet(writer =>
        {
            writer.Write(PlainWorkbook.RealRows);
            Numbered(writer, Million, number => $"<row r=\"{number + 10}\" s=\"1\"><c r=\"B{number + 10}\" s=\"0\"/></row>");
        }).Save()),
        new("xlsx-full", Name, () => Filled(49_900)),
        new("xlsx-too-full", Name, () => Filled(99_000)),
        new("xlsx-full-of-text", Name, () => new PlainWorkbook().Sheet(writer =>
        {
            writer.Write(PlainWorkbook.RealRows);
            Numbered(writer, 49_900, number => $"<row r=\"{number + 10}\">{string.Concat(FullRow.Select(column => $"<c r=\"{column}{(number + 10).ToString(CultureInfo.InvariantCulture)}\" t=\"inlineStr\"><is><t>năm {column} {(number * 7919 % 100_003).ToString(CultureInfo.InvariantCulture)}</t></is></c>"))}</row>");
        }).Save()),
        new("xlsx-lines", Name, () => new PlainWorkbook().Sheet(writer =>
            Numbered(writer, 4_900, number => $"<row r=\"{number + 1}\"><c r=\"A{number + 1}\" t=\"inlineStr\"><is><t>Năm {number % 20 + 2000} tổ chức {number} lớp tập huấn sản xuất sạch hơn cho {number} lượt người và {number} doanh nghiệp.</t></is></c></row>")).Save()),
        new("xlsx-too-many-lines", Name, () => new PlainWorkbook().Sheet(writer =>
            Numbered(writer, 199_000, number => $"<row r=\"{number + 1}\"><c r=\"A{number + 1}\" t=\"inlineStr\"><is><t>Năm {number % 20 + 2000} tổ chức {number} lớp tập huấn SXSH.</t></is></c></row>")).Save()),
        new("xlsx-values", Name, () => new PlainWorkbook().Sheet(writer =>
        {
            writer.Write(PlainWorkbook.RealRows);
            Numbered(writer, 49_900, number => $"<row r=\"{number + 4}\"><c r=\"A{number + 4}\" t=\"inlineStr\"><is><t>Số lớp tập huấn về SXSH</t></is></c><c r=\"B{number + 4}\" t=\"inlineStr\"><is><t>lớp</t></is></c><c r=\"C{number + 4}\"><v>{number}</v></c></row>");
        }).Save()),
        new("xlsx-merges", Name, () => new PlainWorkbook().Sheet(PlainWorkbook.RealRows, after: $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 49_000))}</mergeCells>").Save()),
        new("xlsx-merges-on-a-table", Name, () => new PlainWorkbook().Sheet(
            writer =>
            {
                writer.Write(PlainWorkbook.RealRows);
                Numbered(writer, 20_000, number => $"<row r=\"{number + 4}\"><c r=\"A{number + 4}\" t=\"inlineStr\"><is><t>Số lớp tập huấn về SXSH</t></is></c><c r=\"C{number + 4}\"><v>{number}</v></c></row>");
            },
            after: $"<mergeCells>{string.Concat(Enumerable.Range(0, 20_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"<mergeCell ref=\"A{4 + number}:B{4 + number}\"/>")))}</mergeCells>").Save()),
        new("xlsx-sheets", Name, () => Plain().Save(listed: 2_000)),
        new("xlsx-sheets-allowed", Name, () => Plain().Save(listed: 200)),
        new("xlsx-depth", Name, () => new PlainWorkbook().Sheet(PlainWorkbook.RealRows + string.Concat(Enumerable.Repeat("<a>", Million))).Save()),
        new("xlsx-depth-closed", Name, () => new PlainWorkbook().Sheet(PlainWorkbook.RealRows + string.Concat(Enumerable.Repeat("<row>", Million)) + string.Concat(Enumerable.Repeat("</row>", Million))).Save()),
        new("xlsx-laughs", Name, () => WithDocumentType("<!DOCTYPE s [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>", "&f;")),
        new("xlsx-entity-of-a-file", Name, () => WithDocumentType("<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")),
        new("xlsx-entity-of-the-net", Name, () => WithDocumentType("<!DOCTYPE s [<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">]>", "&a;")),
        new("xlsx-formats", Name, () => Plain().Part("xl/styles.xml", writer =>
        {
            writer.Write("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>");
            Numbered(writer, 300_000, number => $"<numFmt numFmtId=\"{number + 200}\" formatCode=\"0.{number}&quot;x&quot;\"/>");
            writer.Write("</numFmts></styleSheet>");
        }).Save()),
        new("xlsx-many-parts", Name, ManyParts),
    ];

    private static PlainWorkbook Plain() => new PlainWorkbook().Sheet(PlainWorkbook.RealRows);

    private static byte[] BombInParts()
    {
        PlainWorkbook workbook = Plain();
        for (int sheet = 2; sheet <= 15; sheet++)
        {
            workbook.Sheet(writer => Repeat(writer, new string(' ', 1000), 19_900));
        }

        return workbook.Save();
    }

    /// <summary>The directory says that the sheet is small when unzipped; it is not.</summary>
    private static byte[] BombThatLies()
    {
        byte[] file = new PlainWorkbook().Sheet(writer =>
        {
            writer.Write(PlainWorkbook.RealRows);
            Repeat(writer, new string(' ', 1000), Million);
        }).Save();
        Span<byte> name = "xl/worksheets/sheet1.xml"u8.ToArray();
        int entry = file.AsSpan().LastIndexOf(name) - 46;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(entry + 24), 2_000);
        return file;
    }

    private static byte[] WithDocumentType(string type, string reference) => new PlainWorkbook()
        .Part("xl/worksheets/sheet1.xml", writer => writer.Write($"{type}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{PlainWorkbook.RealRows}{PlainWorkbook.Row(4, reference)}</sheetData></worksheet>"))
        .Save(listed: 1);

    private static byte[] ManyParts()
    {
        using MemoryStream file = new(Plain().Save());
        file.Position = 0;
        using MemoryStream grown = new();
        file.CopyTo(grown);
        using (ZipArchive archive = new(grown, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (int part = 0; part < 60_000; part++)
            {
                archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/x{part}.xml"), CompressionLevel.NoCompression).LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            }
        }

        return grown.ToArray();
    }

    private static void Repeat(TextWriter writer, string text, int times)
    {
        for (int count = 0; count < times; count++)
        {
            writer.Write(text);
        }
    }

    private static byte[] Filled(int rows) => new PlainWorkbook().Sheet(writer =>
    {
        writer.Write(PlainWorkbook.RealRows);
        Numbered(writer, rows, number => $"<row r=\"{number + 10}\">{string.Concat(FullRow.Select(column => $"<c r=\"{column}{(number + 10).ToString(CultureInfo.InvariantCulture)}\"><v>{(number % 997).ToString(CultureInfo.InvariantCulture)}</v></c>"))}</row>");
    }).Save();

    private static void Numbered(TextWriter writer, int times, Func<long, FormattableString> text)
    {
        for (int number = 0; number < times; number++)
        {
            writer.Write(text(number).ToString(CultureInfo.InvariantCulture));
        }
    }
}
