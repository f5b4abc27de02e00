using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>The report by which an area states that it has nothing to report for a period: a small CSV file that is a submission like any other. The same area and period give the same bytes.</summary>
public static class NilReport
{
    /// <summary>The file's first line.</summary>
    public const string Title = "BÁO CÁO KHÔNG PHÁT SINH";

    /// <summary>The name it is filed under; one such report for each area and period.</summary>
    public const string FileName = "khong-phat-sinh.csv";

    private const string ProvinceLabel = "Tỉnh, thành phố";
    private const string PeriodLabel = "Kỳ báo cáo";
    private const string NoteLabel = "Ghi chú";

    private static readonly string[] Labels = [.. new[] { ProvinceLabel, PeriodLabel, NoteLabel }.Select(VietnameseText.Fold)];
    private static readonly string FoldedTitle = VietnameseText.Fold(Title);

    /// <summary>Writes the file.</summary>
    /// <param name="province">The province.</param>
    /// <param name="period">The period.</param>
    /// <returns>Its bytes, UTF-8.</returns>
    public static byte[] Write(Province province, ReportingPeriod period) =>
        Encoding.UTF8.GetBytes($"{Title};\n{ProvinceLabel};{province.Name}\n{PeriodLabel};{period}\n");

    /// <summary>Tells whether a document states that there is nothing to report, and nothing else: its title, and at most province, period and note.</summary>
    /// <param name="document">The document.</param>
    /// <returns><see langword="false"/> as soon as anything else stands in it.</returns>
    public static bool Is(ReportDocument document)
    {
        if (document is not { Tables: [var table], Paragraphs.Count: 0 })
        {
            return false;
        }

        string[] labels = [.. table.Rows.Select(row => VietnameseText.Fold(row.Count > 0 ? row[0].Text : string.Empty)).Where(label => label.Length > 0)];
        return labels is [var title, ..]
            && title == FoldedTitle
            && labels.Skip(1).All(label => Array.IndexOf(Labels, label) >= 0)
            && table.Rows.All(row => row.Count <= 2 || row.Skip(2).All(cell => string.IsNullOrWhiteSpace(cell.Text)))
            && table.Rows.All(row => row.Count < 2 || !string.IsNullOrWhiteSpace(row[0].Text) || string.IsNullOrWhiteSpace(row[1].Text));
    }
}
