namespace Sxsh.Pipeline.Model;

/// <summary>Sheets that this system itself puts into a province's workbook: the list of findings, and the cover, instructions, lists and narrative of the template. They come back with the report and hold no figures of it; the narrative only tells of those in the tables.</summary>
public static class OwnSheet
{
    /// <summary>Name of the sheet that lists the findings.</summary>
    public const string Findings = "Lỗi và cảnh báo";

    /// <summary>What its first cell says.</summary>
    public const string FindingsTitle = "LỖI VÀ CẢNH BÁO CỦA BÁO CÁO";

    /// <summary>Name of the template's cover.</summary>
    public const string Cover = "Bìa";

    /// <summary>What its first cell says.</summary>
    public const string CoverTitle = "BÁO CÁO SẢN XUẤT SẠCH HƠN TRONG CÔNG NGHIỆP";

    /// <summary>Name of the template's sheet of instructions.</summary>
    public const string Instructions = "Hướng dẫn";

    /// <summary>What its first cell says.</summary>
    public const string InstructionsTitle = "HƯỚNG DẪN ĐIỀN BIỂU MẪU BÁO CÁO SXSH";

    /// <summary>Name of the template's sheet of lists to choose from.</summary>
    public const string Lists = "Danh mục";

    /// <summary>What its first cell says.</summary>
    public const string ListsTitle = "DANH MỤC CỦA BIỂU MẪU BÁO CÁO SXSH";

    /// <summary>Name of the template's sheet for the narrative.</summary>
    public const string Narrative = "Thuyết minh";

    /// <summary>What its first cell begins with.</summary>
    public const string NarrativeTitle = "THUYẾT MINH BÁO CÁO – ";

    /// <summary>Whether a sheet is one of them: by its name and by what its first cell says, so that a province's own sheet of that name is read.</summary>
    /// <param name="table">A table as read.</param>
    /// <returns><see langword="true"/> for a sheet of ours.</returns>
    public static bool Is(ReportTable table) => TitleOf(table.Sheet) is { } title && table.Rows is [[{ } first, ..], ..] && (first.Text.Trim() == title || (table.Sheet == Narrative && first.Text.StartsWith(title, StringComparison.Ordinal)));

    /// <summary>A document without them.</summary>
    /// <param name="document">A document as read.</param>
    /// <returns>The document itself where there are none.</returns>
    public static ReportDocument Without(ReportDocument document) =>
        document.Tables.Any(Is) ? document with { Tables = [.. document.Tables.Where(table => !Is(table))] } : document;

    private static string? TitleOf(string? sheet) => sheet switch
    {
        Findings => FindingsTitle,
        Cover => CoverTitle,
        Instructions => InstructionsTitle,
        Lists => ListsTitle,
        Narrative => NarrativeTitle,
        _ => null,
    };
}
