using System.CommandLine;
using Sxsh.Cli.Access;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Uploading;

/// <summary><c>sxsh upload</c>: sends files to a running service.</summary>
internal static class UploadCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Tệp báo cáo, hoặc thư mục {tỉnh}/{kỳ}/{tệp}: chỉ gửi tệp mà hệ thống chưa có.", Arity = ArgumentArity.OneOrMore };
        var province = new Option<string?>("--province") { Description = "Tỉnh báo cáo: tên, mã hoặc tên rút gọn, ví dụ ben-tre. Không cần khi gửi thư mục.", HelpName = "province" };
        var period = new Option<string?>("--period") { Description = "Kỳ báo cáo: 2011, 2011-H1, 2011-Q3, 2011-05, 2008/2011-05. Không cần khi gửi thư mục.", HelpName = "period" };
        var service = new CredentialOptions();
        Option<string> dataset = DatasetOption.Create();
        var command = new Command("upload", "Nộp tệp báo cáo (upload report files). Mã thoát: 0 đã gửi hết, 1 có tệp không gửi được.")
        {
            files, province, period, dataset,
        };
        service.AddTo(command);
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
            () => service.Open(result),
            WireNames.Parse<Dataset>(result.GetRequiredValue(dataset)),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> paths,
        string province,
        string period,
        Func<ServiceClient> open,
        Dataset dataset,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        using ServiceClient? client = TryOpen(open, terminal);
        if (client is null)
        {
            return ExitCode.Findings;
        }

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

    private static ServiceClient? TryOpen(Func<ServiceClient> open, Terminal terminal)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is ServiceFailure or ProgramFailure)
        {
            terminal.Fail(failure.Message);
            return null;
        }
    }
}
