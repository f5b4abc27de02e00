using System.CommandLine;
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
        var files = new Argument<string[]>("FILE") { Description = "Tệp báo cáo, hoặc thư mục {tỉnh}/{kỳ}/{tệp}: chỉ gửi tệp mà hệ thống chưa có.", Arity = ArgumentArity.OneOrMore };
        var province = new Option<string?>("--province") { Description = "Tỉnh báo cáo: tên, mã hoặc tên rút gọn, ví dụ ben-tre. Không cần khi gửi thư mục.", HelpName = "province" };
        var period = new Option<string?>("--period") { Description = "Kỳ báo cáo: 2011, 2011-H1, 2011-Q3, 2011-05, 2008/2011-05. Không cần khi gửi thư mục.", HelpName = "period" };
        var address = new Option<string>("--url") { Description = "Địa chỉ của hệ thống.", HelpName = "url", DefaultValueFactory = _ => UsualAddress };
        address.Validators.Add(result =>
        {
            if (!IsAddress(result.GetValueOrDefault<string>()))
            {
                result.AddError("--url phải là địa chỉ http hoặc https, ví dụ http://127.0.0.1:7071.");
            }
        });
        Option<string> dataset = DatasetOption.Create();
        var command = new Command("upload", "Nộp tệp báo cáo (upload report files). Mã thoát: 0 đã gửi hết, 1 có tệp không gửi được.")
        {
            files, province, period, address, dataset,
        };
        command.Validators.Add(result =>
        {
            bool isNamed = !string.IsNullOrWhiteSpace(result.GetValue(province)) && !string.IsNullOrWhiteSpace(result.GetValue(period));
            if (!isNamed && result.GetValue(files) is { } paths && !Array.TrueForAll(paths, Directory.Exists))
            {
                result.AddError("Hãy nêu --province và --period của tệp; chỉ thư mục {tỉnh}/{kỳ}/{tệp} mới không cần.");
            }
        });
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(files),
            result.GetValue(province) ?? "",
            result.GetValue(period) ?? "",
            result.GetRequiredValue(address),
            WireNames.Parse<Dataset>(result.GetRequiredValue(dataset)),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> paths,
        string province,
        string period,
        string address,
        Dataset dataset,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        using var client = new ServiceClient(new Uri(address));
        var single = new FileUpload(client, dataset, terminal);
        var folder = new FolderUpload(client, dataset, terminal);
        int code = ExitCode.Success;
        foreach (string path in paths)
        {
            try
            {
                bool isSent = Directory.Exists(path)
                    ? await folder.SendAsync(path, cancellationToken)
                    : await single.SendAsync(new OutgoingReport(path, province, period), cancellationToken);
                code = isSent ? code : ExitCode.Findings;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                terminal.Fail($"{Path.GetFileName(path)}: đã dừng theo yêu cầu.");
                return ExitCode.Interrupted;
            }
        }

        return code;
    }

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
