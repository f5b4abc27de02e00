using Sxsh.Cli.Processes;
using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Running;

public sealed class WorkFolderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Take_NotThere_MakesIt()
    {
        using var taken = WorkFolder.Take(_folder.PathOf("new"), reset: false);

        Assert.True(Directory.Exists(taken.Azurite));
        Assert.True(Directory.Exists(taken.Logs));
    }

    [Fact]
    public void Take_Again_KeepsWhatIsStored()
    {
        WorkFolder.Take(_folder.FullPath, reset: false).Dispose();
        string stored = _folder.Write("stored", "azurite", "blob");

        using var taken = WorkFolder.Take(_folder.FullPath, reset: false);

        Assert.True(File.Exists(stored));
    }

    [Fact]
    public void Take_Reset_EmptiesIt()
    {
        WorkFolder.Take(_folder.FullPath, reset: false).Dispose();
        string stored = _folder.Write("stored", "azurite", "blob");
        string ports = _folder.Write("{}", "ports.json");

        using var taken = WorkFolder.Take(_folder.FullPath, reset: true);

        Assert.False(File.Exists(stored));
        Assert.False(File.Exists(ports));
        Assert.True(Directory.Exists(taken.Azurite));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_InUse_SaysByWhomAndLeavesItAlone(bool reset)
    {
        using var first = WorkFolder.Take(_folder.FullPath, reset: false);
        first.Announce(new Uri("http://127.0.0.1:7071/"));
        string stored = _folder.Write("stored", "azurite", "blob");

        ProgramFailure failure = Assert.Throws<ProgramFailure>(() => WorkFolder.Take(_folder.FullPath, reset));

        Assert.Contains($"process {Environment.ProcessId}, http://127.0.0.1:7071/", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(stored));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_HoldsOtherFiles_RefusesAndLeavesThem(bool reset)
    {
        string letter = _folder.Write("dear", "letter.txt");

        Assert.Throws<ProgramFailure>(() => WorkFolder.Take(_folder.FullPath, reset));

        Assert.True(File.Exists(letter));
        Assert.False(File.Exists(_folder.PathOf("up.lock")));
    }

    [Fact]
    public void Take_IsAFile_Refuses() =>
        Assert.Throws<ProgramFailure>(() => WorkFolder.Take(_folder.Write("text", "file"), reset: false));

    [Fact]
    public void Dispose_Taken_LetsAnotherTakeIt()
    {
        WorkFolder.Take(_folder.FullPath, reset: false).Dispose();

        using var taken = WorkFolder.Take(_folder.FullPath, reset: false);

        Assert.Equal(_folder.FullPath, taken.FullPath);
    }
}
