using System.Text.Json;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Reprocessing;

/// <summary>One run of the command: find, try, show, ask, apply, sum up. One report's trouble does not keep it from the others.</summary>
/// <param name="service">The service.</param>
/// <param name="ask">Asks whether to apply to so many reports.</param>
/// <param name="terminal">Where to write.</param>
internal sealed class ReprocessSession(ReprocessService service, Func<int, CancellationToken, Task<bool>> ask, Terminal terminal)
{
    /// <summary>Runs it.</summary>
    /// <param name="options">What is to be reprocessed, and how.</param>
    /// <param name="cancellationToken">Stops the work between two reports.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ServiceFailure">There is no list to begin with.</exception>
    public async Task<int> RunAsync(ReprocessOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutdatedReport> outdated = await service.ListOutdatedAsync(options, cancellationToken);
        List<ReprocessFailure> failures = [];
        List<ReprocessAnswer> trials = await EachAsync(outdated.Select(report => report.Id), id => service.PreviewAsync(id, cancellationToken), failures);
        if (!options.AsJson)
        {
            new ReprocessTables(terminal.Console, Catalogue.BuiltIn).Show(outdated, trials);
        }

        List<string> applied = [];
        ReprocessAnswer[] applicable = [.. trials.Where(trial => !ReprocessTotals.IsRefused(trial))];
        bool isApplied = !options.IsDryRun && applicable.Length > 0 && (options.IsAgreed || await ask(applicable.Length, cancellationToken));
        if (isApplied)
        {
            Dictionary<string, string> runs = applicable.ToDictionary(trial => trial.Submission, trial => trial.Run, StringComparer.Ordinal);
            applied = [.. (await EachAsync(runs.Keys, id => service.ApplyAsync(id, runs[id], cancellationToken), failures)).Select(answer => answer.Submission)];
        }

        var report = new ReprocessReport(options.IsDryRun, trials, ReprocessTotals.Of(trials), applied, failures);
        bool isDeclined = !options.IsDryRun && applicable.Length > 0 && !isApplied;
        if (options.AsJson)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(report, AnswerJson.Indented));
        }
        else
        {
            await SumUpAsync(report, isDeclined);
        }

        return report.IsClean && !isDeclined ? ExitCode.Success : ExitCode.Findings;
    }

    private async Task<List<ReprocessAnswer>> EachAsync(IEnumerable<string> ids, Func<string, Task<ReprocessAnswer>> send, List<ReprocessFailure> failures)
    {
        List<ReprocessAnswer> answers = [];
        foreach (string id in ids)
        {
            try
            {
                answers.Add(await send(id));
            }
            catch (ServiceFailure failure)
            {
                terminal.Fail($"{id}: {failure.Message}");
                failures.Add(new ReprocessFailure(id, failure.Code, failure.Message));
            }
        }

        return answers;
    }

    private async Task SumUpAsync(ReprocessReport report, bool isDeclined)
    {
        if (report.Reports.Count == 0 && report.Failures.Count == 0)
        {
            await terminal.Output.WriteLineAsync("Không có báo cáo nào cần xử lý lại.");
            return;
        }

        HashSet<string> applied = [.. report.Applied];
        int same = report.Reports.Count(trial => applied.Contains(trial.Submission) && !ReprocessTotals.HasDifferences(trial));
        string outcome = report.DryRun ? "Chỉ xem thử, chưa áp dụng gì."
            : isDeclined ? "Chưa áp dụng gì."
            : $"Đã áp dụng {applied.Count} báo cáo, trong đó {same} không có khác biệt.";
        string refused = report.Totals.Refused == 0 ? "" : $" {report.Totals.Refused} báo cáo giữ nguyên số liệu cũ (sẽ không được nhận hoặc phải nộp lại).";
        string failed = report.Failures.Count == 0 ? "" : $" {report.Failures.Count} báo cáo gặp lỗi, xem ở trên.";
        await terminal.Output.WriteLineAsync(outcome + refused + failed);
    }
}
