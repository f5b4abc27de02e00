using System.Globalization;
using Sxsh.Cli.Sampling.Country;
using Sxsh.Cli.Workbooks;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>Establishments by sector.</summary>
internal static class SectorSheet
{
    /// <summary>Makes the sheet.</summary>
    /// <param name="content">The report.</param>
    /// <returns>The sheet.</returns>
    public static Sheet Build(ReportContent content)
    {
        SheetBuilder sheet = new SheetBuilder("Theo ngành", [6, 36, 24, 24, 24])
            .WithHeading(content.Heading("CƠ SỞ SẢN XUẤT CÔNG NGHIỆP CHIA THEO NGÀNH"))
            .WithHeader(["TT", "Ngành", .. FiguresOf(content.Sectors[0]).Select(figure => $"{figure.Label} ({figure.Unit})")]);
        for (int index = 0; index < content.Sectors.Count; index++)
        {
            sheet.WithRow(
            [
                SheetCell.Of((index + 1).ToString(CultureInfo.InvariantCulture), CellLook.Centered),
                SheetCell.Of(content.Sectors[index].Sector.NameVi, CellLook.Text),
                .. FiguresOf(content.Sectors[index]).Select(figure => SheetCell.Of(figure.Count, CellLook.Whole)),
            ]);
        }

        return sheet.WithFooter().Build();
    }

    /// <summary>What is said of a sector.</summary>
    /// <param name="sector">The sector.</param>
    /// <returns>Wording, unit and count of each figure.</returns>
    public static IReadOnlyList<(string Label, string Unit, int Count)> FiguresOf(SectorFigures sector) =>
    [
        ("Tổng số cơ sở sản xuất công nghiệp", "cơ sở", sector.Total),
        ("Doanh nghiệp có nhận thức về SXSH", "doanh nghiệp", sector.Aware),
        ("Doanh nghiệp đã áp dụng SXSH", "doanh nghiệp", sector.Applying),
    ];
}
