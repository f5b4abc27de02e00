namespace Sxsh.Cli.Tests;

public sealed class SxshCommandTests
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task Run_Help_NamesEveryCommand()
    {
        Assert.Equal(ExitCode.Success, await _terminal.RunAsync("--help"));

        Assert.All(["check", "upload", "up", "reprocess", "verify"], name => Assert.Contains($"  {name} ", _terminal.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NoCommand_ShowsWhatThereIs()
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync());

        Assert.Contains("check", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownCommand_IsNotUnderstood()
    {
        Assert.Equal(ExitCode.Rejected, await _terminal.RunAsync("chekc"));

        Assert.Contains("chekc", _terminal.Errors, StringComparison.Ordinal);
    }
}
