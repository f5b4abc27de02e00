using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Running;

public sealed class RepositoryRootTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_FolderDeepInAClone_ReturnsItsRoot()
    {
        _folder.Write("", "clone", "SxshServerless.sln");
        string deep = Directory.CreateDirectory(_folder.PathOf("clone", "artifacts", "bin")).FullName;

        Assert.Equal(_folder.PathOf("clone"), RepositoryRoot.Find(deep));
    }

    [Fact]
    public void Find_FirstFolderOutsideSecondInside_ReturnsTheSecondsRoot()
    {
        _folder.Write("", "clone", "SxshServerless.sln");
        string outside = Directory.CreateDirectory(_folder.PathOf("elsewhere")).FullName;

        Assert.Equal(_folder.PathOf("clone"), RepositoryRoot.Find(outside, _folder.PathOf("clone")));
    }

    [Fact]
    public void Find_NoClone_ReturnsNull() => Assert.Null(RepositoryRoot.Find(_folder.FullPath));

    [Fact]
    public void Find_ThisAssembly_ReturnsTheCloneItWasBuiltIn() =>
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory)!, "functions", "Sxsh.Cli", "Sxsh.Cli.csproj")));
}
