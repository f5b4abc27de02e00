using System.Text.Json;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Verifying;

public sealed class VerifyCommandTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 5, 0, 0, TimeSpan.Zero);
    private static readonly ReportKey Report = new(Dataset.Real, new Area(AreaScheme.Provinces63, "83"), ReportingPeriod.OfYear(2011), "bao-cao.xlsx");

    private readonly ScratchFolder _folder = new();
    private readonly TestTerminal _terminal = new();
    private readonly List<AuditEntry> _entries = [];
    private readonly string _file;
    private readonly string _sha256;

    public VerifyCommandTests()
    {
        _file = _folder.Write("nội dung", "bao-cao.xlsx");
        _sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_file)));
        for (int i = 1; i <= 5; i++)
        {
            AuditDetails details = AuditDetails.None.With("sha256", _sha256);
            _entries.Add(AuditEntry.Next(_entries.Count == 0 ? null : AuditEnd.Of(_entries[^1], null), AuditEvent.Of(AuditAction.UploadReceived, Noon, Actor.System, new SubmissionId(Report, 1), details), Noon));
        }
    }

    private string Export => string.Concat(_entries.Select(entry => AuditJson.Write(entry) + "\n")) + AuditJson.Write(AuditEnd.Of(_entries[^1], null)) + "\n";

    private string Head => AuditJson.Write(new AuditHead(AuditChain.Of(Report), new DateOnly(2026, 11, 26), 4, _entries[3].Hash, _entries[3].ChainedAt)) + "\n";

    private string Receipt => ReceiptJson.Write(Pipeline.Auditing.Receipt.Of(new Dictionary<string, string?>
    {
        ["submission"] = new SubmissionId(Report, 1).ToString(),
        ["sha256"] = _sha256,
        ["auditChain"] = AuditChain.Of(Report).Name,
        ["auditReceivedSequence"] = "2",
        ["auditReceivedHash"] = _entries[1].Hash,
    }));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_FolderOfAllThree_Is0()
    {
        _folder.Write(Export, "a", "chuoi.jsonl");
        _folder.Write(Head, "a", "heads", "2026-11-26.json");
        _folder.Write(Receipt, "a", "bien-nhan.json");
        _folder.Write("{}", "a", "khac.json");

        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("verify", _folder.PathOf("a"), "--file", _file));

        Assert.Contains("Chuỗi real~63-83: 5 bước", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Mốc chốt theo ngày: 1. Biên nhận: 1.", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Nguyên vẹn.", _terminal.Output, StringComparison.Ordinal);
        Assert.Empty(_terminal.Errors);
    }

    [Fact]
    public async Task Verify_LinkAltered_NamesItAndIs1()
    {
        string chain = _folder.Write(Export.Replace("\"sequence\":3,\"chainedAt\":\"2026", "\"sequence\":3,\"chainedAt\":\"2027", StringComparison.Ordinal), "chuoi.jsonl");

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("verify", chain));

        Assert.Contains("chuỗi real~63-83, bước 3 là bước đầu tiên bị sửa", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Json_TellsProgramsTheSame()
    {
        string chain = _folder.Write(Export.Replace("upload_received", "upload_repeated", StringComparison.Ordinal), "chuoi.jsonl");

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("verify", chain, "--json"));

        JsonElement answer = JsonDocument.Parse(_terminal.Output).RootElement;
        Assert.False(answer.GetProperty("verified").GetBoolean());
        Assert.Equal(1, answer.GetProperty("findings")[0].GetProperty("sequence").GetInt32());
    }

    [Fact]
    public async Task Verify_ReceiptAndAnotherFile_Is1()
    {
        string receipt = _folder.Write(Receipt, "bien-nhan.json");
        string other = _folder.Write("nội dung khác", "khac.xlsx");

        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("verify", receipt, "--file", _file));
        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("verify", receipt, "--file", other));

        Assert.Contains("khac.xlsx", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ReceiptAltered_Is1()
    {
        string receipt = _folder.Write(Receipt.Replace("real~63-83~2011~bao-cao.xlsx~0001", "real~63-83~2011~bao-cao.xlsx~0002", StringComparison.Ordinal), "bien-nhan.json");

        Assert.Equal(ExitCode.Findings, await _terminal.RunAsync("verify", receipt));
    }

    [Fact]
    public async Task Verify_NothingOfOurs_Is2()
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("verify", _folder.PathOf("none.jsonl")));
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("verify", _file));
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("verify", _folder.FullPath));
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("verify"));
    }
}
