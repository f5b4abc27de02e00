using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Sxsh.Cli.Access;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Keys;

/// <summary><c>sxsh keys</c>: makes, lists and revokes keys of machines.</summary>
internal static class KeysCommand
{
    private const string Day = "yyyy-MM-dd";
    private const string Province = "province";

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal) =>
        new("keys", "Khóa cho máy: chương trình, Power BI (keys for scripts and Power BI). Chỉ tài khoản của Bộ được cấp và thu hồi. Mã thoát: 0 tốt, 1 không làm được, 2 tham số sai.")
        {
            CreateList(terminal), CreateCreate(terminal), CreateRevoke(terminal),
        };

    private static Command CreateList(Terminal terminal)
    {
        var service = new CredentialOptions();
        var json = new Option<bool>("--json") { Description = "In dạng JSON." };
        var command = new Command("list", "Liệt kê mọi khóa, kể cả khóa đã hết hạn và đã thu hồi (list keys).") { json };
        service.AddTo(command);
        command.SetAction((result, cancellationToken) => CallAsync(
            () => service.Open(result),
            async keys => await ShowAsync(await keys.ListAsync(cancellationToken), result.GetValue(json), terminal),
            terminal));
        return command;
    }

    private static Command CreateCreate(Terminal terminal)
    {
        var service = new CredentialOptions();
        var name = new Option<string>("--name") { Description = "Khóa dùng để làm gì, ví dụ “Power BI của Vụ”.", HelpName = "name", Required = true };
        var role = new Option<string>("--role") { Description = "ministry, province hoặc operator.", HelpName = "role", Required = true };
        role.AcceptOnlyFromAmong("ministry", Province, "operator");
        var provinces = new Option<string[]>("--province") { Description = "Tỉnh mà khóa đại diện, ví dụ ben-tre; có thể nêu nhiều lần.", HelpName = Province };
        var write = new Option<bool>("--write") { Description = "Cho phép cả nộp và thay đổi; nếu không, khóa chỉ đọc." };
        var endpoints = new Option<string[]>("--endpoint") { Description = "Chỉ cho gọi thao tác này (operationId tại /openapi/v1.json), ví dụ GetCube; có thể nêu nhiều lần.", HelpName = "operation" };
        var expires = new Option<DateOnly?>("--expires") { Description = "Ngày cuối cùng khóa còn hiệu lực, dạng 2027-06-30; nếu không nêu: 90 ngày, nhiều nhất một năm.", HelpName = "day" };
        var json = new Option<bool>("--json") { Description = "In dạng JSON." };
        var command = new Command("create", "Cấp khóa mới; khóa chỉ hiện một lần (create a key, shown once).") { name, role, provinces, write, endpoints, expires, json };
        service.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(role)?.Tokens is [{ Value: Province }]) != (result.GetValue(provinces) is { Length: > 0 }))
            {
                result.AddError("Khóa với vai trò province phải nêu --province; các vai trò khác thì không.");
            }
        });
        command.SetAction((result, cancellationToken) => CallAsync(
            () => service.Open(result),
            async keys =>
            {
                var wish = new KeyWish(
                    result.GetRequiredValue(name),
                    result.GetRequiredValue(role),
                    result.GetValue(provinces) ?? [],
                    !result.GetValue(write),
                    result.GetValue(endpoints) ?? [],
                    result.GetValue(expires));
                MachineKey made = await keys.CreateAsync(wish, cancellationToken);
                await terminal.Output.WriteLineAsync(result.GetValue(json) ? JsonSerializer.Serialize(made, AnswerJson.Indented) : made.Key);
                await terminal.Errors.Profile.Out.Writer.WriteLineAsync($"Đã cấp khóa {made.Id} ({made.Name}), dùng được đến hết ngày {made.LastDay.ToString(Day, CultureInfo.InvariantCulture)}. Hãy cất khóa ngay: hệ thống không giữ và không hiện lại.");
            },
            terminal));
        return command;
    }

    private static Command CreateRevoke(Terminal terminal)
    {
        var service = new CredentialOptions();
        var id = new Argument<string>("ID") { Description = "Mã khóa: phần giữa hai dấu gạch dưới của khóa, hoặc cột đầu của “sxsh keys list”." };
        var command = new Command("revoke", "Thu hồi khóa; không khôi phục được (revoke a key).") { id };
        service.AddTo(command);
        command.SetAction((result, cancellationToken) => CallAsync(
            () => service.Open(result),
            async keys =>
            {
                MachineKey revoked = await keys.RevokeAsync(result.GetRequiredValue(id), cancellationToken);
                await terminal.Output.WriteLineAsync($"Đã thu hồi khóa {revoked.Id} ({revoked.Name}). Mọi máy chủ từ chối khóa này chậm nhất sau năm giây.");
            },
            terminal));
        return command;
    }

    private static async Task<int> CallAsync(Func<ServiceClient> open, Func<KeyService, Task> call, Terminal terminal)
    {
        try
        {
            using ServiceClient client = open();
            await call(new KeyService(client));
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is ServiceFailure or ProgramFailure)
        {
            terminal.Fail(exception.Message);
            return ExitCode.Findings;
        }
    }

    private static async Task ShowAsync(IReadOnlyList<MachineKey> keys, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(keys, AnswerJson.Indented));
            return;
        }

        Table table = new Table().AddColumns("Mã", "Tên", "Vai trò", "Phạm vi", "Quyền", "Tình trạng", "Đến hết ngày", "Dùng lần cuối", "Người cấp");
        foreach (MachineKey key in keys)
        {
            table.AddRow(
                key.Id,
                Markup.Escape(key.Name),
                key.Role,
                string.Join(' ', key.Areas.Concat(key.Endpoints)),
                key.ReadOnly ? "chỉ đọc" : "đọc và ghi",
                key.State switch { "active" => "đang dùng được", "revoked" => "đã thu hồi", _ => "đã hết hạn" },
                key.LastDay.ToString(Day, CultureInfo.InvariantCulture),
                key.LastUsedOn?.ToString(Day, CultureInfo.InvariantCulture) ?? "chưa dùng",
                Markup.Escape(key.CreatedBy));
        }

        terminal.Console.Write(table);
    }
}
