using System.CommandLine;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Checking;

/// <summary><c>sxsh check</c>: what a submission of a file would come to, found without a network and kept nowhere.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Tệp báo cáo (.xlsx, .xls, .csv).", Arity = ArgumentArity.OneOrMore };
        Option<string?> province = DestinationOptions.Province();
        Option<string?> period = DestinationOptions.Period();
        Option<string> dataset = DatasetOption.Create();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON: một tài liệu cho một tệp, một mảng cho nhiều tệp." };
        var marked = new Option<string?>("--marked") { Description = "Ghi thêm bảng tính .xlsx có tô màu, ghi chú ô lỗi và trang “Lỗi và cảnh báo”; chỉ dùng với một tệp.", HelpName = "OUT.xlsx" };
        var command = new Command("check", "Kiểm tra tệp báo cáo mà không nộp (check report files, keep nothing). Mã thoát: 0 tốt, 1 có lỗi hoặc cảnh báo, 2 không nhận.")
        {
            files, province, period, dataset, json, marked,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(marked) is not null && result.GetValue(files) is { Length: > 1 })
            {
                result.AddError("Tùy chọn --marked chỉ dùng với một tệp.");
            }
        });
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetRequiredValue(files),
            result.GetValue(province),
            result.GetValue(period),
            WireNames.Parse<Dataset>(result.GetRequiredValue(dataset)),
            result.GetValue(json),
            result.GetValue(marked),
            terminal,
            cancellationToken)));
        return command;
    }

    private static int Run(string[] files, string? province, string? period, Dataset dataset, bool asJson, string? marked, Terminal terminal, CancellationToken cancellationToken)
    {
        Catalogue catalogue = Catalogue.BuiltIn;
        var checkedFile = new CheckedFile(catalogue);
        var tables = new CheckTables(terminal.Console, catalogue);
        List<CheckResult> results = [];
        int code = ExitCode.Success;
        foreach (string file in files)
        {
            try
            {
                CheckResult result = checkedFile.Check(file, province, period, dataset, cancellationToken);
                results.Add(result);
                code = Math.Max(code, CodeOf(result));
                if (marked is not null)
                {
                    MarkedFile.Write(file, result, marked, cancellationToken);
                }

                if (!asJson)
                {
                    tables.Show(result);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Fail($"{file}: không mở được tệp. Hãy kiểm tra lại đường dẫn và quyền đọc tệp. ({exception.Message})");
                code = ExitCode.Rejected;
            }
        }

        if (asJson)
        {
            WriteJson([.. results.Select(result => CheckAnswer.Of(result, catalogue))], files.Length == 1, terminal);
        }

        return code;
    }

    private static void WriteJson(IReadOnlyList<CheckAnswer> answers, bool isOne, Terminal terminal)
    {
        if (isOne && answers.Count == 0)
        {
            return;
        }

        using (Utf8Output json = new(terminal.Output))
        {
            if (isOne)
            {
                JsonSerializer.Serialize(json, answers[0], AnswerJson.Indented);
            }
            else
            {
                JsonSerializer.Serialize(json, answers, AnswerJson.Indented);
            }
        }

        terminal.Output.WriteLine();
    }

    private static int CodeOf(CheckResult result) =>
        result.Outcome == CheckOutcome.Rejected ? ExitCode.Rejected
        : result.Counts.Errors + result.Counts.Warnings > 0 ? ExitCode.Findings
        : ExitCode.Success;
}
