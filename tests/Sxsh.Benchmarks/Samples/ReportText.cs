using System.Globalization;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Benchmarks.Samples;

/// <summary>Writes reports as provinces send them, one value a row, in CSV. The same arguments give the same bytes.</summary>
public static class ReportText
{
    private const string Head = "tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;nganh;ghi_chu\n";
    private const int FirstYear = 2009;
    private const int Years = 16;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    // Those of which any value may stand beside any other.
    private static readonly Indicator[] Indicators =
    [
        .. Catalogue.BuiltIn.Indicators.Where(indicator => indicator.Aggregation is Aggregation.Sum or Aggregation.Last && indicator.Max is null
            && indicator.SubsetOf is null && !Catalogue.BuiltIn.Indicators.Any(other => other.SubsetOf == indicator.Id)),
    ];

    // One for each code, so that no two rows say the same.
    private static readonly Sector[] Sectors = [.. Catalogue.BuiltIn.Sectors.DistinctBy(sector => sector.Code).Take(40)];

    /// <summary>The 63 provinces of before July 2025.</summary>
    public static IReadOnlyList<Province> Provinces { get; } =
        [.. Catalogue.BuiltIn.Provinces.Where(province => province.Area.Scheme == AreaScheme.Provinces63 && province.IsInForce(new DateOnly(2020, 1, 1)))];

    /// <summary>A report about one year: indicator by indicator, first in total, then by sector.</summary>
    /// <param name="province">The province.</param>
    /// <param name="year">The year.</param>
    /// <param name="rows">How many values.</param>
    /// <returns>The file.</returns>
    public static byte[] OfYear(Province province, int year, int rows) => Write(province, Enumerable.Range(0, rows).Select(row => (year, row)));

    /// <summary>A report about many years, for sizes that one year does not fill.</summary>
    /// <param name="province">The province.</param>
    /// <param name="rows">How many values.</param>
    /// <returns>The file.</returns>
    public static byte[] OfManyYears(Province province, int rows) => Write(province, Enumerable.Range(0, rows).Select(row => (FirstYear + (row % Years), row / Years)));

    /// <summary>A report of one value.</summary>
    /// <param name="province">The province.</param>
    /// <param name="year">The year.</param>
    /// <param name="value">The value, below ten million.</param>
    /// <returns>The file.</returns>
    public static byte[] OfOneValue(Province province, int year, int value) =>
        Encoding.UTF8.GetBytes($"{Head}{province.Name};{year};Số tờ rơi, tờ gấp;{value};tờ;;\n");

    private static byte[] Write(Province province, IEnumerable<(int Year, int Row)> rows)
    {
        StringBuilder text = new(Head);
        foreach ((int year, int row) in rows)
        {
            Indicator indicator = Indicators[row % Indicators.Length];
            int sector = row / Indicators.Length;
            string sectorName = sector == 0 ? "" : Sectors[(sector - 1) % Sectors.Length].NameVi;
            int value = 10 + Scatter.Of(row, (year * 100) + province.Name.Length, 4900);
            text.Append(Vietnamese, $"{province.Name};{year};\"{indicator.NameVi}\";{value:#,##0};{indicator.Unit};\"{sectorName}\";theo báo cáo của cơ sở\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
