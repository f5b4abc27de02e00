using System.Net;
using System.Net.Sockets;
using Sxsh.Cli.Running;
using Sxsh.Cli.Sampling;

namespace Sxsh.Cli.Tests.Running;

public sealed class UpCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("7o71")]
    [InlineData("7.071")]
    public async Task Up_PortIsNoPort_SaysSoWithoutATrace(string port)
    {
        var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Rejected, await terminal.RunAsync("up", "--port", port));

        Assert.Contains("--port must be a number from 1 to 65535.", terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-2022")]
    [InlineData("1999")]
    [InlineData("2009-2099")]
    [InlineData("some")]
    [InlineData("")]
    public async Task Up_SyntheticYearsAreNone_SaysWhichThereAre(string years)
    {
        var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Rejected, await terminal.RunAsync("up", "--synthetic", years));

        Assert.Contains("--synthetic must be years from 2009 to 2030, such as 2023-2025 or 2024, or none.", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2009-2025", true, 2009, 2025)]
    [InlineData("2024", true, 2024, 2024)]
    [InlineData(UpOptions.UsualSynthetic, true, 2023, 2025)]
    [InlineData(UpOptions.NoSynthetic, true, null, null)]
    [InlineData("2024", false, null, null)]
    public void Synthetic_AsAskedFor_IsThoseYears(string text, bool withSamples, int? from, int? to) =>
        Assert.Equal(from is { } first && to is { } last ? new SampleYears(first, last) : null, UpOptions.SyntheticOf(text, withSamples));

    [Fact]
    public async Task Up_PortIsTaken_NamesItAndTheOptionBeforeAnythingIsBuilt()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Findings, await terminal.RunAsync("up", "--once", "--port", $"{port}", "--data", _folder.FullPath));

        Assert.Contains($"Port {port} is already in use.", terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("--port", terminal.Errors, StringComparison.Ordinal);
        Assert.Empty(terminal.Output);
    }

    [Fact]
    public async Task Up_FolderHoldsOtherFiles_Refuses()
    {
        _folder.Write("dear", "letter.txt");
        var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Findings, await terminal.RunAsync("up", "--once", "--reset", "--data", _folder.FullPath));

        Assert.Contains("--data", terminal.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("letter.txt")));
    }
}
