using System.Globalization;
using Sxsh.Cli.Sampling.Country;
using Sxsh.Cli.Workbooks;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>Indicators down the side, in numbered sections, parts under their totals.</summary>
internal static class WideRowsLayout
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

    /// <summary>Puts a report into the form.</summary>
    /// <param name="content">The report.</param>
    /// <returns>Its sheet.</returns>
    public static Sheet Build(ReportContent content)
    {
        int[] widths = [6, 54, 17, .. content.Columns.Select(_ => 17), 18];
        SheetBuilder sheet = new SheetBuilder("Biểu tổng hợp", widths)
            .WithHeading(content.Heading("BÁO CÁO KẾT QUẢ THỰC HIỆN SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP"))
            .WithHeader(["TT", "Chỉ tiêu", "Đơn vị tính", .. content.Columns.Select(column => column.Heading), "Ghi chú"]);
        int sections = 0;
        int lines = 0;
        bool isFirstPart = true;
        string? section = null;
        foreach (ReportLine line in content.Lines)
        {
            if (line.Indicator.Section != section)
            {
                section = line.Indicator.Section;
                sheet.WithRow([SheetCell.Of(Numerals[sections++], CellLook.Section), SheetCell.Of(section, CellLook.Section), .. Enumerable.Repeat(SheetCell.Empty(CellLook.Section), widths.Length - 2)]);
            }

            isFirstPart = line.Indicator.IsPart ? isFirstPart : true;
            string number = line.Indicator.IsPart ? "" : (++lines).ToString(CultureInfo.InvariantCulture);
            sheet.WithRow(
            [
                SheetCell.Of(number, CellLook.Centered),
                SheetCell.Of(LabelOf(line.Indicator, isFirstPart), CellLook.Text),
                SheetCell.Of(line.Unit, CellLook.Centered),
                .. line.Cells.Select(cell => cell ?? SheetCell.Empty(CellLook.Whole)),
                SheetCell.Empty(CellLook.Text),
            ]);
            isFirstPart = isFirstPart && !line.Indicator.IsPart;
        }

        return sheet.WithFooter().Build();
    }

    private static string LabelOf(ReportedIndicator indicator, bool isFirstPart) => indicator.IsPart
        ? $"{(isFirstPart ? "Trong đó: " : "- ")}{char.ToLowerInvariant(indicator.Label[0])}{indicator.Label[1..]}"
        : indicator.Label;
}
