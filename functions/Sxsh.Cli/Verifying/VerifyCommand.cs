using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Verifying;

/// <summary><c>sxsh verify</c>: tells offline whether exported audit chains, daily heads and receipts hold, and which link is the first that does not.</summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Tệp hoặc thư mục: chuỗi nhật ký (.jsonl), mốc chốt theo ngày, biên nhận (.json).", Arity = ArgumentArity.OneOrMore };
        var file = new Option<string?>("--file") { Description = "Tệp báo cáo mà một trong các biên nhận ghi.", HelpName = "file" };
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON." };
        var command = new Command("verify", "Kiểm tra nhật ký và biên nhận, không cần mạng (verify audit chains, heads and receipts offline). Mã thoát: 0 nguyên vẹn, 1 có chỗ bị sửa, 2 không đọc được.")
        {
            paths, file, json,
        };
        command.SetAction(async (result, cancellationToken) => await RunAsync(result.GetRequiredValue(paths), result.GetValue(file), result.GetValue(json), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? file, bool asJson, Terminal terminal, CancellationToken cancellationToken)
    {
        var verifier = new TrailVerifier();
        try
        {
            int known = 0;
            foreach (string path in paths.SelectMany(FilesOf))
            {
                if (verifier.TryAdd(path, await ReadAsync(path, cancellationToken)))
                {
                    known++;
                }
                else if (paths.Contains(path))
                {
                    terminal.Fail($"{path}: không phải chuỗi nhật ký, mốc chốt hay biên nhận của hệ thống.");
                    return ExitCode.Rejected;
                }
            }

            if (known == 0)
            {
                terminal.Fail("Không tìm thấy chuỗi nhật ký, mốc chốt hay biên nhận nào. Hãy kiểm tra lại đường dẫn.");
                return ExitCode.Rejected;
            }

            List<VerifyFinding> findings = [.. verifier.Verify()];
            if (file is not null)
            {
                await using FileStream report = File.OpenRead(file);
                string sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(report, cancellationToken));
                if (!verifier.HasReceiptOf(sha256))
                {
                    findings.Add(new VerifyFinding(file, null, null, "không biên nhận nào ghi mã băm của tệp này: tệp không phải bản đã nộp, hoặc đã bị sửa", "no receipt names this file's hash: it is not what was sent, or was altered"));
                }
            }

            Tell(verifier, findings, asJson, terminal);
            return findings.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Fail($"Không mở được tệp. Hãy kiểm tra lại đường dẫn và quyền đọc tệp. ({exception.Message})");
            return ExitCode.Rejected;
        }
    }

    // A byte that is no UTF-8 was altered, and must not be taken for another.
    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return Encoding.UTF8.GetString(bytes);
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".json" or ".jsonl" or ".ndjson").Order(StringComparer.Ordinal)
        : [path];

    private static void Tell(TrailVerifier verifier, List<VerifyFinding> findings, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    verified = findings.Count == 0,
                    chains = verifier.Chains.Select(chain => new { chain = chain.Chain.Name, file = chain.Source, sound = chain.Entries.Count }),
                    heads = verifier.Heads,
                    receipts = verifier.Receipts,
                    findings = findings.Select(finding => new { file = finding.Source, chain = finding.Chain?.Name, sequence = finding.Sequence, message = finding.Message, english = finding.English }),
                },
                AnswerJson.Indented));
            return;
        }

        foreach (VerifiedChain chain in verifier.Chains)
        {
            string outcome = chain.Finding is null ? "nối liền và đúng mã băm" : "đúng cho đến bước này; sau đó có chỗ bị sửa";
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Chuỗi {chain.Chain.Name ?? "?"}: {chain.Entries.Count} bước, {outcome}."));
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mốc chốt theo ngày: {verifier.Heads}. Biên nhận: {verifier.Receipts}."));
        if (verifier.Chains.Count > 0 && verifier.Heads == 0 && verifier.Receipts == 0)
        {
            terminal.Output.WriteLine("Lưu ý: không có mốc chốt hay biên nhận giữ ở nơi khác để đối chiếu, nên chưa loại trừ được việc cả chuỗi bị viết lại.");
        }

        foreach (VerifyFinding finding in findings)
        {
            string place = finding.Sequence is { } sequence ? string.Create(CultureInfo.InvariantCulture, $"chuỗi {finding.Chain?.Name ?? "?"}, bước {sequence} là bước đầu tiên bị sửa") : "bị sửa";
            terminal.Fail($"{finding.Source}: {place}; {finding.Message}.");
        }

        if (findings.Count == 0)
        {
            terminal.Output.WriteLine("Nguyên vẹn.");
        }
    }
}
