using Sxsh.Cli.Processes;
using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Running;

public sealed class NpmPackagesTests : IDisposable
{
    private const string Package = """{ "name": "none", "version": "1.0.0" }""";

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Install_LockUnchanged_InstallsOnce()
    {
        WriteLock("1.0.0");
        var packages = new NpmPackages(_folder.FullPath);

        Assert.True(await packages.InstallAsync(Token));
        Assert.False(await packages.InstallAsync(Token));
    }

    [Fact]
    public async Task Install_LockChanged_InstallsAgain()
    {
        WriteLock("1.0.0");
        var packages = new NpmPackages(_folder.FullPath);
        await packages.InstallAsync(Token);

        File.AppendAllText(_folder.PathOf("package-lock.json"), "\n");

        Assert.True(await packages.InstallAsync(Token));
    }

    [Fact]
    public async Task Install_LockThatDoesNotFit_FailsWithWhatNpmSaysAndTriesAgainNextTime()
    {
        _folder.Write(Package, "package.json");
        _folder.Write("no lock", "package-lock.json");
        var packages = new NpmPackages(_folder.FullPath);

        ProgramFailure failure = await Assert.ThrowsAsync<ProgramFailure>(() => packages.InstallAsync(Token));

        Assert.Contains("npm ci", failure.Message, StringComparison.Ordinal);
        Assert.Contains("package-lock.json", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ProgramFailure>(() => packages.InstallAsync(Token));
    }

    [Fact]
    public async Task Install_NoLock_SaysWhichFileIsMissing()
    {
        ProgramFailure failure = await Assert.ThrowsAsync<ProgramFailure>(() => new NpmPackages(_folder.FullPath).InstallAsync(Token));

        Assert.Contains(_folder.PathOf("package-lock.json"), failure.Message, StringComparison.Ordinal);
    }

    private void WriteLock(string version)
    {
        _folder.Write(Package, "package.json");
        _folder.Write($$"""{ "name": "none", "version": "{{version}}", "lockfileVersion": 3, "packages": { "": { "name": "none", "version": "{{version}}" } } }""", "package-lock.json");
    }
}
