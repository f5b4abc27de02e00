using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Tests.Processes;

public sealed class CommandRunTests
{
    private static readonly string Here = AppContext.BaseDirectory;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Program_ReturnsItsExitCodeAndBothOutputs()
    {
        CommandRun run = await CommandRun.RunAsync(Here, "node", ["-e", "console.log('Bến Tre'); console.error('sai'); process.exit(3)"], Token);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Bến Tre", run.Output, StringComparison.Ordinal);
        Assert.Contains("sai", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_ProgramFails_FailsWithItsCommandAndOutput()
    {
        ProgramFailure failure = await Assert.ThrowsAsync<ProgramFailure>(() => CommandRun.RequireAsync(Here, "node", ["-e", "console.log('why'); process.exit(4)"], Token));

        Assert.Contains("exit code 4", failure.Message, StringComparison.Ordinal);
        Assert.Contains("why", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoSuchProgram_FailsWithItsName()
    {
        ProgramFailure failure = await Assert.ThrowsAsync<ProgramFailure>(() => CommandRun.RunAsync(Here, "no-such-program", [], Token));

        Assert.Contains("no-such-program", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_EndsTheProgram()
    {
        using var folder = new ScratchFolder();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        string script = $"require('node:fs').writeFileSync('{folder.PathOf("pid").Replace('\\', '/')}.new', String(process.pid)); require('node:fs').renameSync('{folder.PathOf("pid").Replace('\\', '/')}.new', '{folder.PathOf("pid").Replace('\\', '/')}'); setInterval(() => {{}}, 1000)";
        Task<CommandRun> run = CommandRun.RunAsync(Here, "node", ["-e", script], cancel.Token);
        int process = await OtherProcess.PidInAsync(folder.PathOf("pid"), Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await OtherProcess.UntilGoneAsync(process, Token);
    }
}
