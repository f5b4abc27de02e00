using Spectre.Console;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Checking;

/// <summary>Shows what a check found, in Vietnamese: the values taken, the findings, and what a submission would come to.</summary>
/// <param name="console">Where to show it.</param>
/// <param name="catalogue">The catalogue, for names.</param>
internal sealed class CheckTables(IAnsiConsole console, Catalogue catalogue)
{
    private const int LongestQuote = 40;

    /// <summary>Shows one file's result.</summary>
    /// <param name="result">The result.</param>
    public void Show(CheckResult result)
    {
        string area = result.Destination.Area is { } known ? catalogue.NameOf(known) : "chưa nêu tỉnh";
        string period = result.Destination.Period?.ToString() ?? "chưa nêu kỳ";
        console.MarkupLine($"[bold]{Markup.Escape(result.FileName)}[/]  {WireNames.Of(result.Format)}, {Markup.Escape(area)}, {Markup.Escape(period)}");
        if (result.Observations.Count > 0)
        {
            console.Write(Observations(result.Observations));
        }

        if (result.Issues.Count > 0)
        {
            console.Write(Issues(result.Issues));
        }

        ReportCounts counts = result.Counts;
        string outcome = result.Outcome == CheckOutcome.Rejected ? "[red]KHÔNG NHẬN: hãy sửa theo các thông báo trên rồi kiểm tra lại.[/]"
            : counts.Errors + counts.Warnings > 0 ? "[yellow]NHẬN ĐƯỢC, nhưng có điểm cần xem lại.[/]"
            : "[green]NHẬN ĐƯỢC.[/]";
        console.MarkupLine($"{outcome} {counts.Observations} giá trị, {counts.Blockers} lỗi chặn, {counts.Errors} lỗi, {counts.Warnings} cảnh báo, {counts.Infos} ghi chú.");
        console.WriteLine();
    }

    // Prose has no cells; its words show where a value stands.
    private static string Place(SourceLocation source) =>
        (source.Sheet, source.Cell) switch
        {
            ({ } sheet, { } cell) => $"{sheet}!{cell}",
            (_, { } cell) => cell,
            ({ } sheet, _) => sheet,
            _ => source is { Start: not null, Quote: { } quote } ? $"“{(quote.Length <= LongestQuote ? quote : $"{quote[..LongestQuote].TrimEnd()}…")}”" : "cả tệp",
        };

    private static Table Issues(IReadOnlyList<Issue> issues)
    {
        Table table = NewTable("Mức", "Ô", "Nội dung");
        foreach (Issue issue in issues.OrderByDescending(issue => issue.Severity))
        {
            string color = issue.Severity switch { Severity.Blocker or Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
            table.AddRow(
                $"[{color}]{VietnameseWords.Of(issue.Severity)}[/]",
                Markup.Escape(Place(issue.Source)),
                Markup.Escape(issue.Message));
        }

        return table;
    }

    private static Table NewTable(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(headings);
        return table;
    }

    private Table Observations(IReadOnlyList<Observation> observations)
    {
        Table table = NewTable("Ô", "Tỉnh", "Chỉ tiêu", "Kỳ", "Loại", "Giá trị", "Đơn vị", "Tệp ghi");
        table.Columns[5].RightAligned();
        foreach (Observation observation in observations)
        {
            table.AddRow(
                Markup.Escape(Place(observation.Source)),
                Markup.Escape(catalogue.NameOf(observation.Area)),
                Markup.Escape(VietnameseWords.NameOf(catalogue, observation)) + (observation.NeedsReview ? " [yellow](cần xem lại, chưa tính)[/]" : ""),
                Markup.Escape(observation.Period.ToString()),
                VietnameseWords.Of(observation.Kind),
                Markup.Escape(VietnameseWords.ValueOf(observation)),
                Markup.Escape(observation.Unit),
                Markup.Escape(observation.ReportedValue));
        }

        return table;
    }
}
