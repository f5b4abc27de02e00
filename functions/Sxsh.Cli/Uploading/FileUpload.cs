using Spectre.Console;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Uploading;

/// <summary>Sends one file and shows its receipt.</summary>
/// <param name="client">The service.</param>
/// <param name="dataset">Real or made-up figures.</param>
/// <param name="terminal">Where to show it.</param>
internal sealed class FileUpload(ServiceClient client, Dataset dataset, Terminal terminal)
{
    /// <summary>Sends the file, whether the service holds it already or not.</summary>
    /// <param name="report">The file.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><see langword="false"/> if it could not be sent; then it is said why.</returns>
    public async Task<bool> SendAsync(OutgoingReport report, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(report.File);
        try
        {
            UploadReceipt receipt = await terminal.Console.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn())
                .StartAsync(async context =>
                {
                    ProgressTask bar = context.AddTask(Markup.Escape(name), maxValue: Math.Max(new FileInfo(report.File).Length, 1));
                    return await client.UploadAsync(report.File, report.Province, report.Period, dataset, count => bar.Increment(count), cancellationToken);
                });
            await terminal.Output.WriteLineAsync($"{name}: đã nhận, mã {receipt.Id}, lưu tại {receipt.Blob}");
            return true;
        }
        catch (Exception exception) when (exception is ServiceFailure or IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"{name}: không gửi được. {exception.Message}");
            return false;
        }
    }
}
