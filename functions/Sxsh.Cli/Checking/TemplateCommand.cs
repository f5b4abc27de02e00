using System.CommandLine;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Templates;

namespace Sxsh.Cli.Checking;

/// <summary><c>sxsh template</c>: the form of a province for a period, made without a network and so without figures of the period before.</summary>
internal static class TemplateCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var province = new Option<string>("--province") { Description = "Tỉnh báo cáo: tên, mã hoặc tên rút gọn, ví dụ ben-tre.", HelpName = "province", Required = true };
        var period = new Option<string>("--period") { Description = "Kỳ báo cáo: 2011, 2011-H1, 2011-Q3, 2011-05.", HelpName = "period", Required = true };
        var target = new Option<string?>("--out") { Description = "Tệp .xlsx cần ghi; nếu không nêu thì ghi vào thư mục hiện tại.", HelpName = "OUT.xlsx" };
        var command = new Command("template", "Tạo biểu mẫu báo cáo .xlsx (make the form to fill in). Mã thoát: 0 tốt, 2 tham số sai hoặc không ghi được tệp.") { province, period, target };
        command.SetAction(result => Run(result.GetRequiredValue(province), result.GetRequiredValue(period), result.GetValue(target), terminal));
        return command;
    }

    private static int Run(string province, string period, string? target, Terminal terminal)
    {
        Catalogue catalogue = Catalogue.BuiltIn;
        ReportDestination destination = ReportDestination.Of(catalogue, province, period);
        if (destination is not { Area: { } area, Period: { } known, Issues.Count: 0 })
        {
            terminal.Fail(destination.Issues.Count > 0 ? destination.Issues[0].Message : province);
            return ExitCode.Rejected;
        }

        TemplateRequest request = TemplateRequest.Of(area, known);
        string path = target ?? ReportTemplate.FileNameOf(catalogue, request);
        try
        {
            using MemoryStream template = new ReportTemplate(catalogue).Make(request);
            using FileStream file = File.Create(path);
            template.CopyTo(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"{path}: không ghi được tệp. ({exception.Message})");
            return ExitCode.Rejected;
        }

        terminal.Output.WriteLine(path);
        return ExitCode.Success;
    }
}
