using Spectre.Console;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Checking;

/// <summary>Shows what became of a cell, in Vietnamese, in the order of the stages.</summary>
/// <param name="console">Where to show it.</param>
/// <param name="catalogue">The catalogue, for names.</param>
internal sealed class ExplanationView(IAnsiConsole console, Catalogue catalogue)
{
    /// <summary>Shows an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    public void Show(CellExplanation explanation)
    {
        Cell cell = explanation.Cell;
        console.MarkupLine($"[bold]{Markup.Escape(explanation.Table.Sheet is { } sheet ? $"{sheet}!{cell.Address}" : cell.Address)}[/]");
        Grid grid = new();
        grid.AddColumn(new GridColumn { NoWrap = true });
        grid.AddColumn();
        Add(grid, "Trong tệp", InFile(explanation));
        Add(grid, "Vị trí", Position(explanation));
        if (explanation.Column is { } column && explanation.Cell.Row > explanation.Understood?.LastHeaderRow)
        {
            Add(grid, "Cột", $"{column.Letter} “{column.Heading}”: {VietnameseWords.Of(column.Role)}. {column.Why} Độ chắc chắn {Percent(column.Confidence)}.");
        }

        foreach (DraftRow draft in explanation.Drafts)
        {
            Add(grid, "Đọc được", Worded(draft));
        }

        foreach (Observation observation in explanation.Observations)
        {
            Add(grid, "Số liệu", Kept(observation));
        }

        if (explanation.Serves.Count > 0)
        {
            Add(grid, "Dùng cho", $"{explanation.Serves.Count} giá trị: {string.Join(", ", explanation.Serves.Take(20))}{(explanation.Serves.Count > 20 ? ", …" : string.Empty)}");
        }

        foreach (Issue issue in explanation.Issues)
        {
            Add(grid, "Thông báo", $"({VietnameseWords.Of(issue.Severity)}) {issue.Message}");
        }

        foreach (Issue issue in explanation.RowIssues)
        {
            Add(grid, "Cùng dòng", $"{issue.Source.Cell}: ({VietnameseWords.Of(issue.Severity)}) {issue.Message}");
        }

        Add(grid, "Kết luận", VietnameseWords.Of(explanation.Verdict));
        console.Write(grid);
    }

    private static void Add(Grid grid, string label, string text) => grid.AddRow(new Markup($"[grey]{label}[/]"), new Text(text));

    private static string InFile(CellExplanation explanation)
    {
        Cell cell = explanation.Cell;
        string content = cell.Kind switch
        {
            CellKind.Empty => "ô trống",
            CellKind.Number when cell.Number is { } number => $"số {VietnameseWords.Of(number)}, hiện là “{cell.Text}”",
            CellKind.Date => $"ngày, hiện là “{cell.Text}”",
            CellKind.Boolean => $"giá trị đúng/sai “{cell.Text}”",
            CellKind.Error => $"lỗi {cell.Text} của bảng tính",
            _ => $"chữ “{cell.Text}”",
        };
        return content
            + (cell.Original is { } original ? $"; phông chữ cũ, trong tệp ghi “{original}”" : string.Empty)
            + (explanation.Merge is { } merge ? $"; thuộc ô gộp {CellAddress.Format(merge.FirstRow, merge.FirstColumn)}:{CellAddress.Format(merge.LastRow, merge.LastColumn)}" : string.Empty)
            + (explanation.IsHidden ? "; đang bị ẩn" : string.Empty);
    }

    private static string Position(CellExplanation explanation) => explanation.Understood switch
    {
        null => "ngoài các bảng được nhận ra",
        { } table when explanation.Cell.Row <= table.LastHeaderRow => $"dòng tiêu đề của bảng (dòng {Rows(table)}), mẫu {table.Layout}",
        { } table => $"bảng có tiêu đề ở dòng {Rows(table)}, mẫu {table.Layout}",
    };

    private static string Rows(TableMapping table) => table.FirstHeaderRow == table.LastHeaderRow ? $"{table.FirstHeaderRow}" : $"{table.FirstHeaderRow}–{table.LastHeaderRow}";

    private static string Percent(decimal share) => $"{VietnameseWords.Of(Math.Round(share * 100m))} %";

    private static string Worded(DraftRow draft)
    {
        List<string> words =
        [
            $"chỉ tiêu “{draft.IndicatorText}” (ô {draft.IndicatorCell.Address})",
            .. draft.IndicatorContext.Count > 0 ? [$"trong “{string.Join("” / “", draft.IndicatorContext)}”"] : (string[])[],
            .. Named("đơn vị", draft.UnitText, null),
            .. Named("kỳ", draft.PeriodText ?? draft.TitlePeriodText, draft.PeriodCell),
            .. Named("tỉnh", draft.AreaCell?.Text, draft.AreaSource is null ? draft.AreaCell : null),
            .. Named("cơ sở", draft.SubjectText, null),
            .. Named("ngành", draft.SectorText ?? draft.TitleSectorText, null),
            .. Named("chương trình", draft.ProgrammeText, null),
            .. Named("quy mô", draft.SizeText, null),
            .. Named("tính trên", draft.BaseText, null),
            .. draft.Kind is { } kind ? [$"loại: {VietnameseWords.Of(kind)}"] : (string[])[],
            $"độ chắc chắn {Percent(draft.Confidence)}",
        ];
        return string.Join("; ", words);
    }

    private static string[] Named(string what, string? text, Cell? cell) =>
        text is null ? [] : [cell is null ? $"{what} “{text}”" : $"{what} “{text}” (ô {cell.Address})"];

    private string Kept(Observation observation) =>
        $"{VietnameseWords.NameOf(catalogue, observation)}, {catalogue.NameOf(observation.Area)}, {observation.Period}, {VietnameseWords.Of(observation.Kind)}: {VietnameseWords.ValueOf(observation)} {observation.Unit}; trong tệp là “{observation.ReportedValue}”{(observation.ReportedUnit is { } unit ? $" {unit}" : string.Empty)}; độ chắc chắn {Percent(observation.Confidence)}";
}
