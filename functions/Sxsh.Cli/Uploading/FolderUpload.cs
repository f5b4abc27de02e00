using System.Globalization;
using Spectre.Console;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Uploading;

/// <summary>Sends a folder of reports and shows what became of them.</summary>
/// <param name="client">The service.</param>
/// <param name="dataset">Real or made-up figures.</param>
/// <param name="terminal">Where to show it.</param>
internal sealed class FolderUpload(ServiceClient client, Dataset dataset, Terminal terminal)
{
    /// <summary>Sends what the service does not hold yet.</summary>
    /// <param name="folder">Folder of the shape <c>{province}/{period}/{file}</c>.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><see langword="false"/> if something could not be sent, or there is nothing to send; then it is said what and why.</returns>
    public async Task<bool> SendAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<OutgoingReport> reports = ReportFolder.Find(folder);
            if (reports.Count == 0)
            {
                terminal.Fail($"{folder}: không có tệp nào ở dạng {{tỉnh}}/{{kỳ}}/{{tệp}}, ví dụ ben-tre/2011/bao-cao.xlsx.");
                return false;
            }

            SendSummary summary = await terminal.Console.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => SendAsync(reports, context.AddTask("Đang gửi", maxValue: reports.Count), cancellationToken));
            foreach (SendFailure failure in summary.Failures)
            {
                terminal.Fail($"{failure.Report.Label}: không gửi được. {failure.Message}");
            }

            await terminal.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: {reports.Count} tệp: đã gửi {summary.Sent}, hệ thống đã có {summary.Held}, không gửi được {summary.Failures.Count}."));
            return summary.Failures.Count == 0;
        }
        catch (Exception exception) when (exception is ServiceFailure or IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"{folder}: không gửi được. {exception.Message}");
            return false;
        }
    }

    private Task<SendSummary> SendAsync(IReadOnlyList<OutgoingReport> reports, ProgressTask bar, CancellationToken cancellationToken) =>
        new ReportSender(client, Catalogue.BuiltIn).SendNewAsync(reports, dataset, _ => bar.Increment(1), cancellationToken);
}
