using System.CommandLine;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Service;

namespace Sxsh.Cli.Access;

/// <summary><c>sxsh token</c>: a token of the local system's issuer, for curl and the like.</summary>
internal static class TokenCommand
{
    private const string UsualAddress = "http://127.0.0.1:7071";
    private const string Province = "province";

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var role = new Option<string>("--role") { Description = "Vai trò: ministry (Bộ), province (địa phương), operator (đơn vị vận hành), public.", HelpName = "role", Required = true };
        role.AcceptOnlyFromAmong("ministry", Province, "operator", "public");
        var province = new Option<string?>("--province") { Description = "Tỉnh của tài khoản địa phương: tên, mã hoặc tên rút gọn, ví dụ ben-tre.", HelpName = Province };
        var address = new Option<string>("--url") { Description = "Địa chỉ của hệ thống chạy bằng “sxsh up” trên máy này.", HelpName = "url", DefaultValueFactory = _ => UsualAddress };
        var folder = new Option<string?>("--data") { Description = $"Thư mục dữ liệu của hệ thống đó, nếu không phải .data; cũng có thể đặt trong biến môi trường {LocalSignIn.FolderVariable}.", HelpName = "folder" };
        address.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out Uri? url) || url.Scheme != Uri.UriSchemeHttp || !url.IsLoopback)
            {
                result.AddError("--url phải là địa chỉ của máy này, ví dụ http://127.0.0.1:7071. Mã truy cập của hệ thống khác do nơi quản lý tài khoản của hệ thống đó cấp.");
            }
        });
        var command = new Command("token", "In mã truy cập, hiệu lực một giờ, của hệ thống đang chạy bằng “sxsh up” (print a development token). Mã thoát: 0 tốt, 1 không lấy được, 2 tham số sai.")
        {
            role, province, address, folder,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(role)?.Tokens is [{ Value: Province }]) == string.IsNullOrWhiteSpace(result.GetValue(province)))
            {
                result.AddError("Vai trò province cần --province; các vai trò khác thì không.");
            }
        });
        command.SetAction((result, cancellationToken) => RunAsync(
            new Uri(result.GetRequiredValue(address)),
            result.GetValue(folder),
            result.GetRequiredValue(role),
            result.GetValue(province),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri address, string? folder, string role, string? province, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            if (LocalSignIn.Find(address, folder) is not { } local)
            {
                terminal.Fail($"Không thấy hệ thống nào do “sxsh up” chạy tại {address}. Hãy chạy “sxsh up”, hoặc nêu thư mục dữ liệu của nó bằng --data.");
                return ExitCode.Findings;
            }

            await terminal.Output.WriteLineAsync(await new LocalCredential(address, local.Secret, role, province, TimeProvider.System).BearerAsync(cancellationToken));
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is ServiceFailure or ProgramFailure)
        {
            terminal.Fail(exception.Message);
            return ExitCode.Findings;
        }
    }
}
