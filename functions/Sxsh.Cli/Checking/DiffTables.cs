using System.Globalization;
using Spectre.Console;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Checking;

/// <summary>Shows what one version of a report changes against another one.</summary>
/// <param name="console">Where to show it.</param>
/// <param name="catalogue">The catalogue, for names.</param>
internal sealed class DiffTables(IAnsiConsole console, Catalogue catalogue)
{
    /// <summary>Shows the differences.</summary>
    /// <param name="answer">The differences.</param>
    public void Show(DifferenceAnswer answer)
    {
        ReprocessDifferences found = answer.Differences;
        if (found.Added + found.Removed + found.Changed > 0)
        {
            Table values = NewTable("", "Ô", "Chỉ tiêu", "Kỳ", "Cũ", "Mới");
            foreach (ObservationChangeAnswer change in answer.Changed)
            {
                AddRow(values, "đổi", change.After, ValueOf(change.Before), change.Before.Value == change.After.Value ? $"{ValueOf(change.After)} ({string.Join(", ", change.Fields.Select(WireNames.Of))})" : ValueOf(change.After));
            }

            foreach (ObservationAnswer removed in answer.Removed)
            {
                AddRow(values, "mất", removed, ValueOf(removed), string.Empty);
            }

            foreach (ObservationAnswer added in answer.Added)
            {
                AddRow(values, "mới", added, string.Empty, ValueOf(added));
            }

            console.Write(values);
        }

        if (answer.Totals.Count > 0)
        {
            Table totals = NewTable("Tổng của", "Kỳ", "Loại", "Cũ", "Mới", "Chênh lệch", "Đơn vị");
            foreach (TotalChange total in answer.Totals)
            {
                totals.AddRow(Markup.Escape(VietnameseWords.NameOf(catalogue, total.Indicator)), Markup.Escape(total.Period.ToString()), VietnameseWords.Of(total.Kind), Amount(total.Before), Amount(total.After), Amount(total.Change), Markup.Escape(total.Unit));
            }

            console.Write(totals);
        }

        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{found.Changed} giá trị đổi, {found.Removed} mất, {found.Added} mới, {found.Unchanged} giữ nguyên; {found.IssuesAdded} điểm cần xem mới, {found.IssuesRemoved} đã hết."));
    }

    private static Table NewTable(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(headings);
        return table;
    }

    private static string Amount(decimal? value) => value is { } known ? VietnameseWords.Of(known) : "–";

    private static string ValueOf(ObservationAnswer observation) => $"{VietnameseWords.ValueOf(observation.Status, observation.Qualifier, observation.Value, observation.ValueMax)} {observation.Unit}";

    private static string Place(SourceLocation source) => source switch
    {
        { Sheet: { } sheet, Cell: { } cell } => $"{sheet}!{cell}",
        { Cell: { } cell } => cell,
        _ => "văn bản",
    };

    private void AddRow(Table table, string sign, ObservationAnswer observation, string before, string after)
    {
        string name = VietnameseWords.NameOf(catalogue, observation);
        table.AddRow(sign, Markup.Escape(Place(observation.Source)), Markup.Escape(name), Markup.Escape(observation.Period.ToString()), Markup.Escape(before), Markup.Escape(after));
    }
}
