using System.CommandLine;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Checking;

/// <summary><c>sxsh diff</c>: what a new version of a report changes against an older one.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "Bản cũ của báo cáo." };
        var after = new Argument<string>("NEW") { Description = "Bản mới của báo cáo." };
        Option<string?> province = DestinationOptions.Province();
        Option<string?> period = DestinationOptions.Period();
        Option<string> dataset = DatasetOption.Create();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON." };
        var command = new Command("diff", "So sánh hai bản của một báo cáo: giá trị cũ, mới, ảnh hưởng đến tổng, dòng mất, dòng mới (compare two versions). Mã thoát: 0 như nhau, 1 có khác biệt, 2 có bản không được nhận hoặc không mở được.")
        {
            before, after, province, period, dataset, json,
        };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetRequiredValue(before),
            result.GetRequiredValue(after),
            (file, path) => file.Check(path, result.GetValue(province), result.GetValue(period), WireNames.Parse<Dataset>(result.GetRequiredValue(dataset)), cancellationToken),
            result.GetValue(json),
            terminal)));
        return command;
    }

    private static int Run(string before, string after, Func<CheckedFile, string, CheckResult> check, bool asJson, Terminal terminal)
    {
        Catalogue catalogue = Catalogue.BuiltIn;
        CheckedFile file = new(catalogue);
        try
        {
            CheckResult old = check(file, before);
            CheckResult current = check(file, after);
            DifferenceAnswer answer = DifferenceAnswer.Of(catalogue, after, before, new ReportRows(old.Observations, old.Issues), new ReportRows(current.Observations, current.Issues));
            Show(answer, asJson, terminal, catalogue);
            foreach (CheckResult rejected in ((CheckResult[])[old, current]).Where(result => result.Outcome == CheckOutcome.Rejected))
            {
                terminal.Fail($"{rejected.FileName}: không được nhận. {rejected.Issues.First(issue => issue.Severity == Severity.Blocker).Message}");
            }

            return old.Outcome == CheckOutcome.Rejected || current.Outcome == CheckOutcome.Rejected ? ExitCode.Rejected
                : answer.Differences.Added + answer.Differences.Removed + answer.Differences.Changed > 0 ? ExitCode.Findings
                : ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"Không mở được tệp. Hãy kiểm tra lại đường dẫn và quyền đọc tệp. ({exception.Message})");
            return ExitCode.Rejected;
        }
    }

    private static void Show(DifferenceAnswer answer, bool asJson, Terminal terminal, Catalogue catalogue)
    {
        if (!asJson)
        {
            new DiffTables(terminal.Console, catalogue).Show(answer);
            return;
        }

        using (Utf8Output output = new(terminal.Output))
        {
            JsonSerializer.Serialize(output, answer, AnswerJson.Indented);
        }

        terminal.Output.WriteLine();
    }
}
