using System.Globalization;
using System.Text;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Texts that stand where a report has a number, a label or a period.</summary>
internal static class Values
{
    private static readonly string[] Numbers =
    [
        "1e308", "-1e308", "1E400", "1e-400", "NaN", "-NaN", "Infinity", "-Infinity", "∞", "-0", "+0", "−5", "+5", "00000000000000000000000000000000001", "0x10",
        "١٢٣", "１２３", "½", "²", "Ⅻ", "①", "12O", "l2", "5-8", "5–8", "8-5", "5 – 8 %", "1.2.3", "1,2,3", "1.234.567,89", "1,234,567.89", "1.234", "1,234", "1 234", "1\u00a0234", "1\u202f234", "1'234",
        "(1.234)", "(5", "5)", "--5", "5-", "1/2", "1/3/2011", "31/02/2011", "29/2/2011", "0/0/0", "32/13/2011", "12/31/2011", "99/99/9999", "2011-02-30", "90%", "150%", "-5%", "90%%", "%", "0,9 %", "1e5%",
        "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950335", "0,0000000000000000000000000000001", "1000000000000000000", "1000000000000000001", "9223372036854775808",
        "2147483648", "4294967296", "999999999999999999999999999999,9", "1,7976931348623157E+308", "4,9E-324", "2958466", "-1", "1e", "e5", "E", ".", ",", ".5", ",5", "5.", "1..2", "1,,2", ".,", "1.,2",
    ];

    private static readonly string[] Wordings =
    [
        "gần 400", "hơn 5", "trên dưới 10", "khoảng 5-6", "hàng tỷ đồng", "tỷ tỷ tỷ tỷ", "nghìn triệu tỷ", "mười lăm", "một trăm linh không", "rưỡi", "1 tỷ 200 triệu rưỡi", "79228162514264337593543950335 tỷ", "999999999 tỷ tỷ",
        "một số", "nhiều", "-", "…", "...", "x", "X", "n/a", "chưa có số liệu", "không phát sinh", "không", "TRUE", "#REF!", "#DIV/0!", "#N/A", "Err:502", "0%-100%", "6% - 9%", "từ 5 đến 3",
        "Chỉ tiêu", "Tổng số", "Trong đó", "Cộng", "TT", "Đơn vị tính", "Kết quả thực hiện", "Mục tiêu", "Kế hoạch", "Ghi chú", "(1)", "(2)", "I", "1.1", "a)", "*", "Năm 2011", "Năm 0", "Năm 99999", "Năm 2011-2010",
        "từ năm 2008 đến tháng 5/2011", "quý 5/2011", "quý III/2011", "tháng 13/2011", "9 tháng", "đến nay", "đến năm 1800", "giai đoạn 2020-2010", "2008_2011-05", "../..", "10-11/10/2018", "năm 2011 2012 2013",
        "Bến Tre", "TP. Hồ Chí Minh", "tỉnh", "Thành phố", "Vĩnh Long", "Hà Tây", "nghìn kWh/năm", "triệu triệu đồng", "tỷ đồng", "đồng", "kWh", "lượt người", "%", "tấn/năm/năm", "m3", "doanh nghiệp", "tấn CO2",
        "Tỷ lệ doanh nghiệp áp dụng SXSH", "Số lớp tập huấn, hội thảo", "Doanh nghiệp có nhận thức về SXSH", "Kinh phí thực hiện", "Điện tiết kiệm được", "Công ty TNHH Hoa Mai", "Ngành hóa chất",
    ];

    private static readonly string[] Attacks =
    [
        "=cmd|' /C calc'!A0", "=1+1", "@SUM(A1:A9)", "+1+1", "-2+3", "=HYPERLINK(\"http://127.0.0.1:9/\")", "{0}", "{1}{2}{3}", "{", "}}", "[red]đỏ[/]", "[/]", "<script>alert(1)</script>", "]]>", "<!--", "&amp;#0;", "%s%n%x",
        "\"", "\"\"\"", "'", "\\", "\\0", "/", "../../etc/passwd", "C:\\Windows\\win.ini", "sep=;", "a;b,c\td|e", "\t", "\r", "\n", "\r\n\r\n", " ", "\u00a0", "\u3000", "\u2028", "\u0085", "\u200b", "\ufeff",
        "\u202e12\u202c", "\u2066abc\u2069", "\u200f5", "\u0001\u0002\u001f", "\u007f", "\ufffe", "\uffff", "e\u0301\u0323", "0\u0301", "\u0323\u0301", "\ud83d\ude00", "\ud83c\uddfb\ud83c\uddf3", "ﬁ", "İ", "ß", "ﷺ", "ｱ", "TCVN3: S¶n xuÊt", "NaN\0",
        "Ðơn vị", "ĐƠN VỊ TÍNH", "Hoà Bình", "Hòa Bình", "thuỷ sản", "null", "undefined", "__proto__", "constructor",
    ];

    /// <summary>A text that may do harm.</summary>
    public static string Hostile(Random random) => random.Next(20) switch
    {
        < 8 => random.Pick(Numbers),
        < 13 => random.Pick(Wordings),
        < 16 => random.Pick(Attacks),
        16 => Combined(random),
        17 => Long(random),
        18 => random.NextInt64(-10_000_000_000, 10_000_000_000).ToString(CultureInfo.InvariantCulture),
        _ => Signs(random),
    };

    /// <summary>A number as a workbook stores it, or what stands there instead.</summary>
    public static string Stored(Random random) => random.Next(4) switch
    {
        0 => random.Pick(Numbers),
        1 => random.NextInt64(-4_000_000, 4_000_000).ToString(CultureInfo.InvariantCulture),
        2 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)).ToString("R", CultureInfo.InvariantCulture),
        _ => (random.NextDouble() * Math.Pow(10, random.Next(-20, 30))).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>A number as an attribute holds it: an index, a count, an identity.</summary>
    public static string Index(Random random) => random.Pick(
        (string[])["-1", "0", "1", "2", "7", "49", "164", "255", "256", "65535", "65536", "1048576", "1048577", "16384", "2147483647", "2147483648", "-2147483648", "4294967295", "99999999999999999999", "", "a", "1.5", "1e5", " 1 ", "+1", "0x1"]);

    private static string Combined(Random random)
    {
        StringBuilder text = new();
        for (int count = random.Next(2, 6); count > 0; count--)
        {
            text.Append(random.Pick(random.Pick((string[][])[Numbers, Wordings, Attacks]))).Append(random.Pick((string[])[" ", "", ", ", "; ", ".", " - ", "/", "("]));
        }

        return text.ToString();
    }

    private static string Long(Random random)
    {
        int length = random.Pick((int[])[400, 501, 2_000, 32_767, 32_768, 100_000]);
        string unit = random.Next(6) switch
        {
            0 => "9",
            1 => "1.",
            2 => "tỷ ",
            3 => "a\u0301",
            4 => "\ud83d\ude00",
            _ => random.Pick(Wordings) + " ",
        };
        return string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1));
    }

    private static string Signs(Random random)
    {
        StringBuilder text = new();
        for (int count = random.Next(1, 12); count > 0; count--)
        {
            text.Append(random.Next(3) switch
            {
                0 => (char)random.Next(32, 127),
                1 => (char)random.Next(0xA0, 0xD7FF),
                _ => random.Pick((char[])['.', ',', '-', '%', '/', '(', ')', '0', '5', ' ', 'đ', '\u0301']),
            });
        }

        return text.ToString();
    }
}
