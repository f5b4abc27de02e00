using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Running;

public sealed class StepsTests
{
    [Fact]
    public async Task Run_NoTerminal_WritesALineBeforeAndOneWithTheTimeAndTheNoteAfter()
    {
        var terminal = new TestTerminal();
        var steps = new Steps(terminal.Terminal.Console, TimeProvider.System);

        int made = await steps.RunAsync("Building [x]", _ => Task.FromResult(7), number => $"{number} files");

        Assert.Equal(7, made);
        string[] lines = terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("Building [x]", lines[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(@"^ok +\d+\.\d s  Building \[x\] \(7 files\)$", lines[1].TrimEnd());
    }

    [Fact]
    public async Task Run_WorkFails_PassesTheFailureOnAndDoesNotSayOk()
    {
        var terminal = new TestTerminal();
        var steps = new Steps(terminal.Terminal.Console, TimeProvider.System);

        await Assert.ThrowsAsync<InvalidDataException>(() => steps.RunAsync("Building", _ => throw new InvalidDataException(), ""));

        Assert.DoesNotContain("ok", terminal.Output, StringComparison.Ordinal);
    }
}
