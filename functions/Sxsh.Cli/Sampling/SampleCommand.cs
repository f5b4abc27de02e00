using System.CommandLine;
using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling;

/// <summary><c>sxsh sample</c>: writes the reports of a made-up country.</summary>
internal static class SampleCommand
{
    /// <summary>The seed where none is named, so that everybody has the same country.</summary>
    public const int UsualSeed = 1;

    private const int UsualFrom = 2009;
    private const int UsualTo = 2025;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var seed = new Option<int>("--seed") { Description = "Số chọn một “đất nước” giả lập: cùng số thì cùng tệp, từng byte.", HelpName = "number", DefaultValueFactory = _ => UsualSeed };
        var from = new Option<int>("--from") { Description = "Năm đầu.", HelpName = "year", DefaultValueFactory = _ => UsualFrom };
        var to = new Option<int>("--to") { Description = "Năm cuối; từ năm 2025 là 34 tỉnh, thành phố.", HelpName = "year", DefaultValueFactory = _ => UsualTo };
        var folder = new Option<string>("--out") { Description = "Thư mục để ghi: {tỉnh}/{kỳ}/{tệp}.", HelpName = "folder", Required = true };
        var format = new Option<SampleFormat>("--format") { Description = "xlsx, csv, hoặc mixed: mỗi tỉnh một kiểu.", HelpName = "format", DefaultValueFactory = _ => SampleFormat.Mixed };
        var command = new Command("sample", "Ghi báo cáo giả lập của cả nước để thử hệ thống (write made-up reports). Mã thoát: 0 đã ghi hết, 1 không ghi được, 2 tham số sai.")
        {
            seed, from, to, folder, format,
        };
        command.Validators.Add(result =>
        {
            if (!new SampleYears(result.GetValue(from), result.GetValue(to)).IsValid)
            {
                result.AddError($"--from và --to phải là năm theo thứ tự, trong khoảng {SampleYears.All}.");
            }
        });
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetValue(seed),
            new SampleYears(result.GetValue(from), result.GetValue(to)),
            result.GetRequiredValue(folder),
            result.GetValue(format),
            terminal,
            cancellationToken)));
        return command;
    }

    private static int Run(int seed, SampleYears years, string folder, SampleFormat format, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            IEnumerable<SampleFile> files = new SampleReports(Catalogue.BuiltIn, seed).Of(years, format);
            int count = SampleFolder.Write(folder, files, _ => { }, cancellationToken).Count;
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} tệp số liệu giả lập, năm {years}, trong {Path.GetFullPath(folder)}"));
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"{folder}: không ghi được. Hãy kiểm tra lại đường dẫn và quyền ghi. ({exception.Message})");
            return ExitCode.Findings;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Fail("Đã dừng theo yêu cầu.");
            return ExitCode.Interrupted;
        }
    }
}
