using System.Diagnostics;
using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Tests.Processes;

public sealed class ServiceProcessTests : IDisposable
{
    private const string ServesUntilAsked = "process.on('SIGTERM', () => { console.log('closed'); process.exit(0); }); setInterval(() => {}, 1000);";

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stop_Running_LetsItCloseAndKeepsItsLog()
    {
        await using ServiceProcess process = Start(ServesUntilAsked);
        int pid = await OtherProcess.PidInAsync(_folder.PathOf("pid"), Token);

        await process.StopAsync();

        await OtherProcess.UntilGoneAsync(pid, Token);
        Assert.Contains("closed", process.LogTail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exited_ProgramEndsByItself_EndsAndItsLogTellsWhy()
    {
        await using ServiceProcess process = Start("console.error('no room'); process.exit(5);");

        await process.Exited.WaitAsync(TimeSpan.FromSeconds(60), Token);

        ProgramFailure failure = process.EndedUnasked();
        Assert.Contains("Example has ended", failure.Message, StringComparison.Ordinal);
        Assert.Contains("no room", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exited_ProgramIsNotThere_EndsAndItsLogSaysSo()
    {
        await using var process = ServiceProcess.Start("Example", ["no-such-program"], new Dictionary<string, string?>(), _folder.FullPath, _folder.PathOf("log"));

        await process.Exited.WaitAsync(TimeSpan.FromSeconds(60), Token);

        Assert.Contains("no-such-program could not be started", process.LogTail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_VariablesGiven_SetsAndRemovesThem()
    {
        var variables = new Dictionary<string, string?> { ["SXSH_EXAMPLE"] = "Bến Tre", ["PATH_LIKE"] = null };
        await using var process = ServiceProcess.Start(
            "Example",
            ["node", "-e", "console.log(process.env.SXSH_EXAMPLE, process.env.PATH_LIKE)"],
            variables,
            _folder.FullPath,
            _folder.PathOf("log"));

        await process.Exited.WaitAsync(TimeSpan.FromSeconds(60), Token);

        Assert.Equal("Bến Tre undefined", process.LogTail());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Launch_OwnerIsKilled_StopsTheProgram(bool killLauncherToo)
    {
        string preload = ServiceProcess.ScriptPath("stop-with-input.cjs");
        string[] program = [Node("launch.cjs"), _folder.PathOf("log"), "node", "--require", preload, "-e", WritesPid + ServesUntilAsked];
        string owner = $$"""
            const child = require('node:child_process').spawn('node', {{System.Text.Json.JsonSerializer.Serialize(program)}}, { stdio: ['pipe', 'ignore', 'ignore'] });
            require('node:fs').writeFileSync({{System.Text.Json.JsonSerializer.Serialize(_folder.PathOf("launcher"))}}, String(child.pid));
            setInterval(() => {}, 1000);
            """;
        using var process = Process.Start(new ProcessStartInfo("node", ["-e", owner]) { WorkingDirectory = _folder.FullPath })!;
        int pid = await OtherProcess.PidInAsync(_folder.PathOf("pid"), Token);
        int launcher = await OtherProcess.PidInAsync(_folder.PathOf("launcher"), Token);

        process.Kill();
        if (killLauncherToo)
        {
            Process.GetProcessById(launcher).Kill();
        }

        await OtherProcess.UntilGoneAsync(pid, Token);
        await OtherProcess.UntilGoneAsync(launcher, Token);
    }

    private const string WritesPid = "require('node:fs').writeFileSync('pid.new', String(process.pid)); require('node:fs').renameSync('pid.new', 'pid');";

    private static string Node(string script) => ServiceProcess.ScriptPath(script);

    private ServiceProcess Start(string script) =>
        ServiceProcess.Start("Example", ["node", "-e", script + WritesPid], new Dictionary<string, string?>(), _folder.FullPath, _folder.PathOf("log"));
}
