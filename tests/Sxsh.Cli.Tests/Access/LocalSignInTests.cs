using System.Security.Cryptography;
using Sxsh.Cli.Access;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Access;

public sealed class LocalSignInTests : IDisposable
{
    private static readonly Uri Address = new("http://127.0.0.1:7391/");

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LoadOrCreate_Twice_IsTheSameKeyAndItsOwnersAlone()
    {
        LocalSignIn made = LocalSignIn.LoadOrCreate(_folder.FullPath);

        using ECDsa key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(made.SigningKey), out _);
        Assert.Equal(256, key.KeySize);
        Assert.Equal(64, made.Secret.Length);
        Assert.Equal(made, LocalSignIn.LoadOrCreate(_folder.FullPath));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf("sign-in.json")));
        }
    }

    [Fact]
    public void LoadOrCreate_BrokenFile_SaysWhatToDo()
    {
        _folder.Write("{", "sign-in.json");

        ProgramFailure failure = Assert.Throws<ProgramFailure>(() => LocalSignIn.LoadOrCreate(_folder.FullPath));

        Assert.Contains("sxsh up --reset", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_SystemRunsThere_IsItsOwn()
    {
        using WorkFolder running = WorkFolder.Take(_folder.PathOf("data"), reset: false);
        running.Announce(Address);
        LocalSignIn made = LocalSignIn.LoadOrCreate(running.FullPath);

        Assert.Equal(made, LocalSignIn.Find(Address, running.FullPath));
        Assert.Equal(made, LocalSignIn.Find(new Uri("http://localhost:7391"), running.FullPath));
    }

    [Theory]
    [InlineData("http://127.0.0.1:7392/")]
    [InlineData("http://sxsh.example:7391/")]
    [InlineData("https://10.0.0.1:7391/")]
    public void Find_OtherAddress_IsNone(string address)
    {
        using WorkFolder running = WorkFolder.Take(_folder.PathOf("data"), reset: false);
        running.Announce(Address);
        LocalSignIn.LoadOrCreate(running.FullPath);

        Assert.Null(LocalSignIn.Find(new Uri(address), running.FullPath));
    }

    [Fact]
    public void Find_SystemHasEnded_IsNone()
    {
        string folder;
        using (WorkFolder running = WorkFolder.Take(_folder.PathOf("data"), reset: false))
        {
            folder = running.FullPath;
            running.Announce(Address);
            LocalSignIn.LoadOrCreate(folder);
        }

        Assert.Null(LocalSignIn.Find(Address, folder));
    }
}
