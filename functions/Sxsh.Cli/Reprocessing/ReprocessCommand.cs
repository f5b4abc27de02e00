using System.CommandLine;
using Sxsh.Cli.Access;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Reprocessing;

/// <summary><c>sxsh reprocess</c>: processes reports again after code, catalogue or rules have changed, and shows first what differs.</summary>
internal static class ReprocessCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var service = new CredentialOptions();
        var province = new Option<string?>("--province") { Description = "Chỉ tỉnh này: tên, mã hoặc tên rút gọn, ví dụ ben-tre.", HelpName = "province" };
        var period = new Option<string?>("--period") { Description = "Chỉ kỳ này: 2011, 2011-H1, 2011-Q3, 2011-05, 2008/2011-05.", HelpName = "period" };
        var dataset = new Option<string?>("--dataset") { Description = "Chỉ real (số liệu thật) hoặc synthetic (số liệu giả định).", HelpName = "dataset" };
        dataset.AcceptOnlyFromAmong([.. Enum.GetValues<Dataset>().Select(value => WireNames.Of(value))]);
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ cho xem khác biệt, không áp dụng." };
        var yes = new Option<bool>("--yes") { Description = "Áp dụng mà không hỏi lại." };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON." };
        var command = new Command("reprocess", "Xử lý lại báo cáo sau khi chương trình, danh mục hoặc quy tắc thay đổi (reprocess reports, differences first). Mã thoát: 0 tốt, 1 có báo cáo không áp dụng được, 2 tham số sai.")
        {
            province, period, dataset, dryRun, yes, json,
        };
        service.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            new ReprocessOptions(
                service.AddressOf(result),
                Named(result.GetValue(province)),
                Named(result.GetValue(period)),
                WireNames.TryParse(result.GetValue(dataset), out Dataset only) ? only : null,
                result.GetValue(dryRun),
                result.GetValue(yes),
                result.GetValue(json)),
            () => service.Open(result),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ReprocessOptions options, Func<ServiceClient> open, Terminal terminal, CancellationToken cancellationToken)
    {
        // A question in the middle of a document would spoil it.
        bool canAsk = !options.AsJson && terminal.Console.Profile.Capabilities.Interactive && !Console.IsInputRedirected;
        if (!options.IsDryRun && !options.IsAgreed && !canAsk)
        {
            terminal.Fail("Không có cửa sổ lệnh để hỏi lại trước khi áp dụng. Hãy thêm --yes để áp dụng ngay, hoặc --dry-run để chỉ xem khác biệt.");
            return ExitCode.Rejected;
        }

        try
        {
            using ServiceClient client = open();
            var session = new ReprocessSession(new ReprocessService(client), new ReprocessQuestion(terminal.Console).AskAsync, terminal);
            return await session.RunAsync(options, cancellationToken);
        }
        catch (Exception failure) when (failure is ServiceFailure or ProgramFailure)
        {
            terminal.Fail($"Không lấy được danh sách báo cáo cần xử lý lại. {failure.Message}");
            return ExitCode.Findings;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Fail("Đã dừng theo yêu cầu. Báo cáo đã áp dụng thì giữ nguyên; chạy lại lệnh để làm tiếp phần còn lại.");
            return ExitCode.Interrupted;
        }
    }

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
