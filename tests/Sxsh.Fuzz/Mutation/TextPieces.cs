using System.Globalization;
using System.Text;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Set pieces for delimited text.</summary>
internal static class TextPieces
{
    private const int Megabyte = 1_000_000;

    // Just below the most values that a report may hold.
    private const int MostValues = 49_900;
    private const string Name = "bao-cao.csv";
    private const string Heading = "Chỉ tiêu;Đơn vị tính;Năm 2011\n";
    private const string LongHeading = "Tỉnh;Kỳ báo cáo;Chỉ tiêu;Giá trị;Đơn vị\n";
    private const string Real = "Số lớp tập huấn về SXSH;lớp;5\n";

    public static IReadOnlyList<SetPiece> All { get; } =
    [
        Of("csv-line", () => Heading + Real + "a;b;" + new string('x', 10 * Megabyte)),
        Of("csv-cell", () => Heading + Real + "a;lớp;\"" + new string('9', 10 * Megabyte) + "\""),
        Of("csv-label", () => Heading + Real + Text("doanh nghiệp sản xuất sạch hơn ", 10 * Megabyte) + ";lớp;5"),
        Of("csv-unit", () => Heading + Real + "Số lớp tập huấn về SXSH;" + Text("nghìn tỷ đồng/", 10 * Megabyte) + ";5"),
        Of("csv-value", () => Heading + Real + "Số lớp tập huấn về SXSH;lớp;" + Text("1 tỷ 200 triệu rưỡi ", 10 * Megabyte)),
        Of("csv-period", () => LongHeading + "Bến Tre;" + Text("từ năm 2008 đến tháng 5/2011 ", 10 * Megabyte) + ";Số lớp tập huấn về SXSH;5;lớp"),
        Of("csv-title", () => Text("UBND tỉnh Bến Tre, năm 2011, đơn vị tính: lớp ", 10 * Megabyte) + "\n" + Heading + Real),
        Of("csv-heading", () => Text("Năm 2011 ", Megabyte) + ";" + Heading + "x;" + Real),
        Of("csv-columns", () => Heading + Real + Text(";", 20 * Megabyte)),
        Of("csv-wide-table", () => "Chỉ tiêu;Đơn vị tính;" + Each(16_000, column => $"Năm {2000 + (column % 25)};") + "\n" + Each(100, row => $"Số lớp tập huấn về SXSH;lớp;{Text("5;", 32_000)}\n")),
        Of("csv-newlines", () => Heading + Real + Text("\n", 20 * Megabyte)),
        Of("csv-rows", () => Text("1;2\n", 24 * Megabyte)),
        Of("csv-quotes", () => Heading + Real + Text("\"", 20 * Megabyte)),
        Of("csv-quoted-quotes", () => Heading + Real + "\"" + Text("\"\"", 20 * Megabyte) + "\";a;b"),
        Of("csv-open-quote", () => Heading + "\"" + Text(Real, 20 * Megabyte)),
        Of("csv-values", () => LongHeading + Each(MostValues, row => $"Bến Tre;2011;Số lớp tập huấn về SXSH;{row};lớp\n")),
        Of("csv-unknown-labels", () => LongHeading + Each(MostValues, row => $"Bến Tre;2011;Doanh nghiệp áp dụng thử số {row * 7919L % 100_003} tiết kiệm điện;{row};doanh nghiệp\n")),
        Of("csv-unknown-provinces", () => LongHeading + Each(MostValues, row => $"Tỉnh số {row};2011;Số lớp tập huấn về SXSH;{row};lớp\n")),
        Of("csv-not-numbers", () => LongHeading + Each(MostValues, row => $"Bến Tre;2011;Số lớp tập huấn về SXSH;khoảng vài chục {row} tỷ lẻ;lớp\n")),
        Of("csv-one-fact", () => LongHeading + Text("Bến Tre;2011;Số lớp tập huấn về SXSH;5;lớp\n", 5 * Megabyte)),
        Of("csv-parts", () => Heading + Each(MostValues, row => $"- trong đó số {row};lớp;{row}\n")),
        Of("csv-long-labels", () => LongHeading + Each(900, row => $"Bến Tre;2011;{Text("doanh nghiệp tiết kiệm " + row.ToString(CultureInfo.InvariantCulture) + " ", 32_000)};5;lớp\n")),
        Of("csv-long-units", () => LongHeading + Each(900, row => $"Bến Tre;2011;Số lớp tập huấn về SXSH;5;{Text("nghìn tỷ đồng " + row.ToString(CultureInfo.InvariantCulture) + "/", 32_000)}\n")),
        Of("csv-long-periods", () => LongHeading + Each(900, row => $"Bến Tre;{Text("trong năm đến " + row.ToString(CultureInfo.InvariantCulture) + "-", 32_000)};Số lớp tập huấn về SXSH;5;lớp\n")),
        Of("csv-long-values", () => LongHeading + Each(900, row => $"Bến Tre;2011;Số lớp tập huấn về SXSH;{Text("1 tỷ 200 triệu rưỡi " + row.ToString(CultureInfo.InvariantCulture) + " ", 32_000)};lớp\n")),
        Of("csv-long-bullets", () => Heading + Each(900, row => $"{Text("+ trong đó ", 32_000)}{row};lớp;5\n")),
        Of("csv-tables", () => Each(20_000, table => $"{Heading}{Real}\n\n")),
        Of("csv-sentences", () => Text("Năm 2011, tỉnh tổ chức 5 lớp, 6 hội thảo, 7 khóa; 8 doanh nghiệp.\n", 20 * Megabyte)),
        Of("csv-one-letter", () => Text("a", 31 * Megabyte)),
        Of("csv-marks", () => Heading + "Số lớp" + Text("\u0301", 10 * Megabyte) + ";lớp;5"),
        new("csv-utf16", Name, () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(LongHeading + Text("Bến Tre;2011;Số lớp tập huấn về SXSH;5;lớp\n", 15 * Megabyte))]),
        new("csv-nulls", Name, () => new byte[30 * Megabyte]),
        new("too-large", Name, () => new byte[(32 * 1024 * 1024) + 1]),
    ];

    private static SetPiece Of(string name, Func<string> text) => new(name, Name, () => Encoding.UTF8.GetBytes(text()));

    /// <summary>A text over and over, up to a number of characters.</summary>
    private static string Text(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static string Each(int count, Func<int, FormattableString> text) =>
        string.Concat(Enumerable.Range(1, count).Select(number => text(number).ToString(CultureInfo.InvariantCulture)));
}
