using System.CommandLine;
using Spectre.Console;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Uploading;

/// <summary><c>sxsh upload</c>: sends files to a running service.</summary>
internal static class UploadCommand
{
    private const string UsualAddress = "http://127.0.0.1:7071";

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Tệp báo cáo.", Arity = ArgumentArity.OneOrMore };
        var province = new Option<string>("--province") { Description = "Tỉnh báo cáo: tên, mã hoặc tên rút gọn, ví dụ ben-tre.", HelpName = "province", Required = true };
        var period = new Option<string>("--period") { Description = "Kỳ báo cáo: 2011, 2011-H1, 2011-Q3, 2011-05, 2008/2011-05.", HelpName = "period", Required = true };
        var address = new Option<string>("--url") { Description = "Địa chỉ của hệ thống.", HelpName = "url", DefaultValueFactory = _ => UsualAddress };
        address.Validators.Add(result =>
        {
            if (!IsAddress(result.GetValueOrDefault<string>()))
            {
                result.AddError("--url phải là địa chỉ http hoặc https, ví dụ http://127.0.0.1:7071.");
            }
        });
        var dataset = new Option<string>("--dataset") { Description = "real: số liệu thật; synthetic: số liệu giả định để thử.", HelpName = "dataset", DefaultValueFactory = _ => WireNames.Of(Dataset.Real) };
        dataset.AcceptOnlyFromAmong([.. Enum.GetValues<Dataset>().Select(value => WireNames.Of(value))]);
        var command = new Command("upload", "Nộp tệp báo cáo (upload report files). Mã thoát: 0 đã gửi hết, 1 có tệp không gửi được.")
        {
            files, province, period, address, dataset,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(files),
            result.GetRequiredValue(province),
            result.GetRequiredValue(period),
            result.GetRequiredValue(address),
            WireNames.Parse<Dataset>(result.GetRequiredValue(dataset)),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> files,
        string province,
        string period,
        string address,
        Dataset dataset,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        using var client = new ServiceClient(new Uri(address));
        int code = ExitCode.Success;
        foreach (string file in files)
        {
            string name = Path.GetFileName(file);
            try
            {
                UploadReceipt receipt = await terminal.Console.Progress().AutoClear(true).HideCompleted(true)
                    .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn())
                    .StartAsync(async context =>
                    {
                        ProgressTask bar = context.AddTask(Markup.Escape(name), maxValue: Math.Max(new FileInfo(file).Length, 1));
                        return await client.UploadAsync(file, province, period, dataset, count => bar.Increment(count), cancellationToken);
                    });
                await terminal.Output.WriteLineAsync($"{name}: đã nhận, mã {receipt.Id}, lưu tại {receipt.Blob}");
            }
            catch (Exception exception) when (exception is ServiceFailure or IOException or UnauthorizedAccessException)
            {
                terminal.Fail($"{name}: không gửi được. {exception.Message}");
                code = ExitCode.Findings;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                terminal.Fail($"{name}: đã dừng theo yêu cầu.");
                return ExitCode.Interrupted;
            }
        }

        return code;
    }

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
