using Sxsh.Functions.Hosting.Standalone;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting.Standalone;

public sealed class SweepClockTests
{
    [Fact]
    public async Task Run_AtStartAndAtEveryInterval_Sweeps()
    {
        ManualTime time = new();
        RecordingTriggers triggers = new();
        using SweepClock clock = new(triggers, await Drivers.ReadyAsync(new SwitchedSetup()), Drivers.Options, time);

        await clock.StartAsync(CancellationToken.None);
        await Until.True(() => triggers.Ran.Count == 1 && time.Waiting == 1);
        time.Advance(Drivers.Options.Value.SweepEvery - TimeSpan.FromTicks(1));
        Assert.Single(triggers.Ran);
        time.Advance(TimeSpan.FromTicks(1));
        await Until.True(() => triggers.Ran.Count == 2);
        await clock.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Run_SweepFails_SweepsAgain()
    {
        ManualTime time = new();
        RecordingTriggers triggers = new() { Failure = new InvalidOperationException("broken") };
        using SweepClock clock = new(triggers, await Drivers.ReadyAsync(new SwitchedSetup()), Drivers.Options, time);

        await clock.StartAsync(CancellationToken.None);
        await Until.True(time, TimeSpan.FromSeconds(10), () => triggers.Ran.Count >= 3);
        await clock.StopAsync(CancellationToken.None);
    }
}
