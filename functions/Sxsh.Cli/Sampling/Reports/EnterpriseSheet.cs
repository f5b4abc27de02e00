using System.Globalization;
using Sxsh.Cli.Workbooks;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>What enterprises gained: a sheet of the report, or an annex of its own.</summary>
internal static class EnterpriseSheet
{
    /// <summary>Makes the sheet.</summary>
    /// <param name="content">The report.</param>
    /// <param name="enterprises">The enterprises, at least one.</param>
    /// <returns>The sheet.</returns>
    public static Sheet Build(ReportContent content, IReadOnlyList<EnterpriseResult> enterprises)
    {
        SheetBuilder sheet = new SheetBuilder("Doanh nghiệp", [6, 36, 26, 18, 20, 20, 18, 18, 20])
            .WithHeading(content.Heading("PHỤ LỤC: KẾT QUẢ ÁP DỤNG SẢN XUẤT SẠCH HƠN TẠI DOANH NGHIỆP"))
            .WithHeader(["TT", "Tên doanh nghiệp", "Ngành", .. FiguresOf(enterprises[0], content.Figures, content.Money).Select(figure => $"{figure.Label} ({figure.Unit})")]);
        for (int index = 0; index < enterprises.Count; index++)
        {
            sheet.WithRow(
            [
                SheetCell.Of((index + 1).ToString(CultureInfo.InvariantCulture), CellLook.Centered),
                SheetCell.Of(enterprises[index].Name, CellLook.Text),
                SheetCell.Of(enterprises[index].Sector.NameVi, CellLook.Text),
                .. FiguresOf(enterprises[index], content.Figures, content.Money).Select(figure => figure.Cell),
            ]);
        }

        return sheet.WithFooter().Build();
    }

    /// <summary>What is said of an enterprise.</summary>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="figures">Writes money.</param>
    /// <param name="money">The unit of money.</param>
    /// <returns>Wording, unit and cell of each figure.</returns>
    public static IReadOnlyList<(string Label, string Unit, SheetCell Cell)> FiguresOf(EnterpriseResult enterprise, ReportFigures figures, MoneyUnit money) =>
    [
        ("Vốn đầu tư", money.Name, figures.MoneyOf(enterprise.Investment)),
        ("Tiết kiệm chi phí", $"{money.Name}/năm", figures.MoneyOf(enterprise.Saved)),
        ("Điện tiết kiệm", "kWh/năm", Amount(enterprise.Electricity)),
        ("Nước tiết kiệm", "m3/năm", Amount(enterprise.Water)),
        ("Than tiết kiệm", "tấn/năm", Amount(enterprise.Coal)),
        ("Giảm phát thải CO2", "tấn/năm", Amount(enterprise.Carbon)),
    ];

    private static SheetCell Amount(int amount) => amount == 0 ? SheetCell.Of("-", CellLook.Whole) : SheetCell.Of(amount, CellLook.Whole);
}
