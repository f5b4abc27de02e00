using System.Globalization;
using Spectre.Console;
using Sxsh.Cli.Checking;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Reprocessing;

/// <summary>Shows what reprocessing would change: a line a report, then the changes themselves.</summary>
/// <param name="console">Where to show it.</param>
/// <param name="catalogue">The catalogue, for names.</param>
internal sealed class ReprocessTables(IAnsiConsole console, Catalogue catalogue)
{
    // More are for --json.
    private const int MostLines = 20;

    /// <summary>Shows the trials.</summary>
    /// <param name="reports">The reports as they were listed.</param>
    /// <param name="trials">What was shown of them.</param>
    public void Show(IReadOnlyList<OutdatedReport> reports, IReadOnlyList<ReprocessAnswer> trials)
    {
        if (trials.Count == 0)
        {
            return;
        }

        Dictionary<string, OutdatedReport> byId = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        console.Write(Overview(byId, trials));
        foreach (ReprocessAnswer trial in trials.Where(ReprocessTotals.HasDifferences))
        {
            console.MarkupLine($"[bold]{Markup.Escape(NameOf(byId[trial.Submission]))}[/]  {Markup.Escape(trial.Submission)}, {trial.RunBefore} → {trial.Run}");
            console.Write(Changes(trial));
        }
    }

    private static Table Overview(Dictionary<string, OutdatedReport> reports, IReadOnlyList<ReprocessAnswer> trials)
    {
        Table table = NewTable("Báo cáo", "Kết quả", "Thêm", "Bớt", "Đổi", "Giữ nguyên", "Thông báo mới", "Thông báo hết");
        foreach (ReprocessAnswer trial in trials)
        {
            ReprocessDifferences found = trial.Differences;
            table.AddRow(Markup.Escape(NameOf(reports[trial.Submission])), VerdictOf(trial), Number(found.Added), Number(found.Removed), Number(found.Changed), Number(found.Unchanged), Number(found.IssuesAdded), Number(found.IssuesRemoved));
        }

        ReprocessTotals totals = ReprocessTotals.Of([.. trials]);
        table.AddRow(
            $"[bold]Tổng: {Number(totals.Reports)} báo cáo[/]",
            $"{Number(totals.Differing)} có khác biệt",
            Number(totals.Added),
            Number(totals.Removed),
            Number(totals.Changed),
            Number(trials.Sum(trial => trial.Differences.Unchanged)),
            Number(totals.IssuesAdded),
            Number(totals.IssuesRemoved));
        return table;
    }

    private static string VerdictOf(ReprocessAnswer trial) => trial.Verdict switch
    {
        ReprocessVerdict.WouldBeRejected => "[red]sẽ không được nhận: giữ số liệu cũ[/]",
        ReprocessVerdict.Moved => "[red]đường dẫn đã đổi nghĩa: phải nộp lại[/]",
        ReprocessVerdict.UpToDate => "đã là bản mới",
        _ => (trial.ProcessingBefore, trial.Outcome) switch
        {
            (ProcessingState.Rejected, CheckOutcome.Done) => "[green]nay được nhận[/]",
            (_, CheckOutcome.Rejected) => "vẫn không được nhận",
            _ => ReprocessTotals.HasDifferences(trial) ? "[yellow]có khác biệt[/]" : "không khác",
        },
    };

    private static string NameOf(OutdatedReport report) => $"{report.AreaName ?? "(chưa rõ tỉnh)"}, {report.Period ?? "(chưa rõ kỳ)"}, {report.FileName}{(report.Dataset == WireNames.Of(Dataset.Synthetic) ? " (giả định)" : "")}";

    private static string Number(int count) => VietnameseWords.Of(count);

    private static Table NewTable(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(headings);
        return table;
    }

    private static string Place(SourceLocation source) => source switch
    {
        { Sheet: { } sheet, Cell: { } cell } => $"{sheet}!{cell}",
        { Cell: { } cell } => cell,
        { Sheet: { } sheet } => sheet,
        { Start: { } start } => $"ký tự {start.ToString(CultureInfo.InvariantCulture)}",
        _ => "cả tệp",
    };

    private static string ValueOf(ObservationAnswer observation) => $"{VietnameseWords.ValueOf(observation.Status, observation.Qualifier, observation.Value, observation.ValueMax)} {observation.Unit}";

    private Table Changes(ReprocessAnswer trial)
    {
        Table table = NewTable("", "Ô", "Nội dung", "Trước", "Sau");
        (string Sign, string Place, string What, string Before, string After)[] lines =
        [
            .. trial.Changed.Select(change => ("~", Place(change.After.Source), Named(change.After), ValueOf(change.Before), $"{ValueOf(change.After)} ({string.Join(", ", change.Fields.Select(WireNames.Of))})")),
            .. trial.Added.Select(added => ("+", Place(added.Source), Named(added), "", ValueOf(added))),
            .. trial.Removed.Select(removed => ("−", Place(removed.Source), Named(removed), ValueOf(removed), "")),
            .. trial.IssuesAdded.Select(issue => ("+", Place(issue.Source), $"{VietnameseWords.Of(issue.Severity)}: {issue.Message}", "", "")),
            .. trial.IssuesRemoved.Select(issue => ("−", Place(issue.Source), $"{VietnameseWords.Of(issue.Severity)}: {issue.Message}", "", "")),
        ];
        foreach ((string sign, string place, string what, string before, string after) in lines.Take(MostLines))
        {
            table.AddRow(sign, Markup.Escape(place), Markup.Escape(what), Markup.Escape(before), Markup.Escape(after));
        }

        ReprocessDifferences found = trial.Differences;
        int rest = found.Added + found.Removed + found.Changed + found.IssuesAdded + found.IssuesRemoved - Math.Min(lines.Length, MostLines);
        return rest == 0 ? table : table.Caption($"… và {Number(rest)} khác biệt nữa; xem đủ bằng --json.");
    }

    private string Named(ObservationAnswer observation) =>
        $"{VietnameseWords.NameOf(catalogue, observation)}, {observation.Period}, {VietnameseWords.Of(observation.Kind)}";
}
