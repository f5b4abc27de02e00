using System.Net;
using System.Net.Sockets;
using Sxsh.Cli.Running;

namespace Sxsh.Cli.Tests.Running;

public sealed class PortTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsFree_AnotherListens_IsFalseAndSaysWhy()
    {
        using TcpListener taken = Take();

        Assert.False(LocalPorts.IsFree(PortOf(taken), out string? reason));
        Assert.Equal("is already in use", reason);
    }

    [Fact]
    public void IsFree_AnotherListensOnAllAddresses_IsFalse()
    {
        using var taken = new TcpListener(IPAddress.Any, 0);
        taken.Start();

        Assert.False(LocalPorts.IsFree(PortOf(taken), out _));
    }

    [Fact]
    public void FindFree_Some_AreDifferentAndFree()
    {
        IReadOnlyList<int> ports = LocalPorts.FindFree(4);

        Assert.Equal(4, ports.Distinct().Count());
        Assert.All(ports, port => Assert.True(LocalPorts.IsFree(port, out _)));
    }

    [Fact]
    public void Choose_RememberedPortsAreFree_ChoosesThemAgain()
    {
        int[] free = [.. LocalPorts.FindFree(3)];
        string file = _folder.Write($$"""{"Blob":{{free[0]}},"Queue":{{free[1]}},"Table":{{free[2]}}}""", "ports.json");

        Assert.Equal(new AzuritePorts(free[0], free[1], free[2]), AzuritePorts.Choose(file, 7071));
    }

    [Fact]
    public void Choose_ARememberedPortIsTaken_ChoosesFreeOnesAndRemembersThem()
    {
        using TcpListener taken = Take();
        int[] free = [.. LocalPorts.FindFree(2)];
        string file = _folder.Write($$"""{"Blob":{{PortOf(taken)}},"Queue":{{free[0]}},"Table":{{free[1]}}}""", "ports.json");

        var chosen = AzuritePorts.Choose(file, 7071);

        Assert.DoesNotContain(PortOf(taken), new[] { chosen.Blob, chosen.Queue, chosen.Table });
        Assert.Equal(chosen, AzuritePorts.Choose(file, 7071));
        Assert.DoesNotContain("AccountKey", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"Blob":5,"Queue":5,"Table":5}""")]
    [InlineData("""{"Blob":0,"Queue":70000,"Table":-1}""")]
    [InlineData("null")]
    public void Choose_NonsenseRemembered_ChoosesThreePortsAllTheSame(string remembered)
    {
        var chosen = AzuritePorts.Choose(_folder.Write(remembered, "ports.json"), 7071);

        Assert.Equal(3, new HashSet<int> { chosen.Blob, chosen.Queue, chosen.Table }.Count);
        Assert.All([chosen.Blob, chosen.Queue, chosen.Table], port => Assert.InRange(port, 1024, ushort.MaxValue));
    }

    [Fact]
    public void Choose_ThePortOfTheServiceIsRemembered_LeavesItOut()
    {
        int[] free = [.. LocalPorts.FindFree(3)];
        string file = _folder.Write($$"""{"Blob":{{free[0]}},"Queue":{{free[1]}},"Table":{{free[2]}}}""", "ports.json");

        var chosen = AzuritePorts.Choose(file, free[1]);

        Assert.DoesNotContain(free[1], new[] { chosen.Blob, chosen.Queue, chosen.Table });
    }

    private static TcpListener Take()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
