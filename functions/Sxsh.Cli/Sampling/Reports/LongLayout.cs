using Sxsh.Cli.Sampling.Country;
using Sxsh.Cli.Workbooks;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>One value a row, sectors and enterprises in columns of their own.</summary>
internal static class LongLayout
{
    /// <summary>Puts a report into the form.</summary>
    /// <param name="content">The report.</param>
    /// <returns>Its sheet.</returns>
    public static Sheet Build(ReportContent content)
    {
        SheetBuilder sheet = new SheetBuilder("Số liệu", [18, 14, 16, 52, 20, 16, 26, 34])
            .WithHeading(content.Heading("BÁO CÁO KẾT QUẢ THỰC HIỆN SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP"))
            .WithHeader(["Tỉnh", "Kỳ báo cáo", "Loại số liệu", "Chỉ tiêu", "Giá trị", "Đơn vị tính", "Ngành", "Tên cơ sở"]);
        foreach (ReportLine line in content.Lines)
        {
            for (int column = 0; column < content.Columns.Count; column++)
            {
                if (line.Cells[column] is { } cell)
                {
                    sheet.WithRow(Row(content, content.Columns[column], line.Indicator.Label, cell, line.Unit, "", ""));
                }
            }
        }

        ReportColumn results = content.Columns.Last(column => column.Kind == ObservationKind.Actual);
        foreach (SectorFigures sector in content.Sectors)
        {
            foreach ((string label, string unit, int count) in SectorSheet.FiguresOf(sector))
            {
                sheet.WithRow(Row(content, results, label, SheetCell.Of(count, CellLook.Whole), unit, sector.Sector.NameVi, ""));
            }
        }

        foreach (EnterpriseResult enterprise in content.Enterprises)
        {
            foreach ((string label, string unit, SheetCell cell) in EnterpriseSheet.FiguresOf(enterprise, content.Figures, content.Money))
            {
                sheet.WithRow(Row(content, results, label, cell, unit, enterprise.Sector.NameVi, enterprise.Name));
            }
        }

        return sheet.WithFooter().Build();
    }

    private static SheetCell[] Row(ReportContent content, ReportColumn column, string label, SheetCell value, string unit, string sector, string enterprise) =>
    [
        SheetCell.Of(content.ProvinceName, CellLook.Text),
        SheetCell.Of(column.Period, CellLook.Centered),
        SheetCell.Of(column.Kind switch { ObservationKind.Plan => "Kế hoạch", ObservationKind.Target => "Mục tiêu", _ => "Thực hiện" }, CellLook.Centered),
        SheetCell.Of(label, CellLook.Text),
        value,
        SheetCell.Of(unit, CellLook.Centered),
        SheetCell.Of(sector, CellLook.Text),
        SheetCell.Of(enterprise, CellLook.Text),
    ];
}
