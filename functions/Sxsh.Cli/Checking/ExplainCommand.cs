using System.CommandLine;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Checking;

/// <summary><c>sxsh explain</c>: what became of one cell of a file, and why.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Tệp báo cáo." };
        var cell = new Argument<string>("CELL") { Description = "Ô cần giải thích, ví dụ C7 hoặc “Biểu 1!C7”." };
        Option<string?> province = DestinationOptions.Province();
        Option<string?> period = DestinationOptions.Period();
        Option<string> dataset = DatasetOption.Create();
        var command = new Command("explain", "Cho biết một ô được hiểu thế nào, thành số liệu gì và vì sao (what became of a cell). Mã thoát: 0 được giải thích, 2 không có ô đó hoặc không đọc được tệp.")
        {
            file, cell, province, period, dataset,
        };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetRequiredValue(file),
            result.GetRequiredValue(cell),
            (path, checkedFile) => checkedFile.Trace(path, result.GetValue(province), result.GetValue(period), WireNames.Parse<Dataset>(result.GetRequiredValue(dataset)), cancellationToken),
            terminal)));
        return command;
    }

    private static int Run(string file, string cell, Func<string, CheckedFile, CheckTrace> check, Terminal terminal)
    {
        if (!CellReference.TryParse(cell, out CellReference? reference))
        {
            terminal.Fail($"“{cell}” không phải là địa chỉ ô. Hãy ghi như C7, hoặc “Biểu 1!C7” nếu tệp có nhiều trang.");
            return ExitCode.Rejected;
        }

        Catalogue catalogue = Catalogue.BuiltIn;
        CheckTrace trace;
        try
        {
            trace = check(file, new CheckedFile(catalogue));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"{file}: không mở được tệp. Hãy kiểm tra lại đường dẫn và quyền đọc tệp. ({exception.Message})");
            return ExitCode.Rejected;
        }

        if (trace.Document is null)
        {
            terminal.Fail($"{file}: không đọc được tệp. {trace.Result.Issues[0].Message}");
            return ExitCode.Rejected;
        }

        if (reference.FindIn(trace.Document) is not { } table)
        {
            terminal.Fail(Missing(reference, trace.Document.Tables));
            return ExitCode.Rejected;
        }

        new ExplanationView(terminal.Console, catalogue).Show(CellExplanation.Of(trace, table, reference.Row, reference.Column));
        return ExitCode.Success;
    }

    private static string Missing(CellReference reference, IReadOnlyList<ReportTable> tables)
    {
        if (tables.Count == 0)
        {
            return "Tệp không có bảng nào, nên không có ô. Hãy dùng lệnh check để xem số liệu trong đoạn văn.";
        }

        string names = string.Join(", ", tables.Select(table => $"“{table.Sheet}”"));
        return reference.Sheet is { } sheet
            ? $"Tệp không có trang hoặc bảng “{sheet}”. Các trang: {names}."
            : $"Tệp có nhiều trang hoặc bảng. Hãy ghi cả tên, ví dụ “{tables[0].Sheet}!{CellAddress.Format(reference.Row, reference.Column)}”. Các trang: {names}.";
    }
}
