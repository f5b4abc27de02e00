using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Running;

public sealed class ContentStampTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OfFile_KnownBytes_IsTheirSha256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentStamp.OfFile(_folder.Write("abc", "file")));

    [Theory]
    [InlineData("one.ts", "changed")]
    [InlineData("new.ts", "new")]
    [InlineData("deep/two.ts", "changed")]
    public void OfFolder_FileChangedOrAdded_Differs(string name, string content)
    {
        _folder.Write("1", "one.ts");
        _folder.Write("2", "deep", "two.ts");
        string before = ContentStamp.OfFolder(_folder.FullPath, _ => false);

        _folder.Write(content, name.Split('/'));

        Assert.NotEqual(before, ContentStamp.OfFolder(_folder.FullPath, _ => false));
    }

    [Fact]
    public void OfFolder_FileRenamed_Differs()
    {
        string file = _folder.Write("1", "one.ts");
        string before = ContentStamp.OfFolder(_folder.FullPath, _ => false);

        File.Move(file, _folder.PathOf("two.ts"));

        Assert.NotEqual(before, ContentStamp.OfFolder(_folder.FullPath, _ => false));
    }

    [Fact]
    public void OfFolder_OnlyALeftOutFolderChanged_IsTheSame()
    {
        _folder.Write("1", "one.ts");
        string before = ContentStamp.OfFolder(_folder.FullPath, name => name == "node_modules");

        _folder.Write("2", "node_modules", "package", "index.js");

        Assert.Equal(before, ContentStamp.OfFolder(_folder.FullPath, name => name == "node_modules"));
    }

    [Fact]
    public void Matches_NothingWritten_IsFalse() => Assert.False(new ContentStamp(_folder.PathOf("deep", "stamp")).Matches("a"));

    [Fact]
    public void Matches_SameHashWritten_IsTrueAndAnotherIsFalse()
    {
        var stamp = new ContentStamp(_folder.PathOf("deep", "stamp"));

        stamp.Write("a");

        Assert.True(stamp.Matches("a"));
        Assert.False(stamp.Matches("b"));
    }
}
