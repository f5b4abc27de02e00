using Sxsh.Cli.Workbooks;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>Indicators across under their sections, units in the headings; a row for each column of the content.</summary>
internal static class WideColumnsLayout
{
    private const int NarrowestColumn = 18;

    // So that a sheet of few columns still has room for its title.
    private const int PageWidth = 110;

    /// <summary>Puts a report into the form.</summary>
    /// <param name="content">The report.</param>
    /// <param name="isOneTable">Whether all sections stand in one table rather than in a sheet each.</param>
    /// <returns>Its sheets.</returns>
    public static IReadOnlyList<Sheet> Build(ReportContent content, bool isOneTable)
    {
        IEnumerable<IGrouping<string, ReportLine>> sections = content.Lines.GroupBy(line => line.Indicator.Section);
        return isOneTable
            ? [SheetOf(content, "Biểu tổng hợp", [.. content.Lines])]
            : [.. sections.Select(section => SheetOf(content, section.Key.Length <= 31 ? section.Key : section.Key[..31], [.. section]))];
    }

    private static Sheet SheetOf(ReportContent content, string name, ReportLine[] lines)
    {
        SheetBuilder sheet = new SheetBuilder(name, [28, .. lines.Select(_ => Math.Max(NarrowestColumn, PageWidth / lines.Length))])
            .WithHeading(content.Heading("BÁO CÁO KẾT QUẢ THỰC HIỆN SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP"))
            .WithHeader(["Kỳ báo cáo", .. lines.Select((line, index) => index > 0 && lines[index - 1].Indicator.Section == line.Indicator.Section ? "" : line.Indicator.Section)])
            .Merging(1, 1, 2);
        for (int first = 0; first < lines.Length;)
        {
            int count = lines.Skip(first).TakeWhile(line => line.Indicator.Section == lines[first].Indicator.Section).Count();
            sheet.Merging(first + 2, count, 1);
            first += count;
        }

        sheet.WithHeader(["", .. lines.Select(line => $"{line.Indicator.Label} ({line.Unit})")]);
        for (int column = 0; column < content.Columns.Count; column++)
        {
            if (lines.Any(line => line.Cells[column] is not null))
            {
                sheet.WithRow([SheetCell.Of(content.Columns[column].Heading, CellLook.Text), .. lines.Select(line => line.Cells[column] ?? SheetCell.Empty(CellLook.Whole))]);
            }
        }

        return sheet.WithFooter().Build();
    }
}
