using Microsoft.Extensions.Logging.Abstractions;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Hosting.Standalone;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting.Standalone;

public sealed class WorkPumpTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();
    private readonly RecordingTriggers _triggers = new();
    private readonly MemoryWorkQueue _queue;

    private readonly HostBells _bells;

    public WorkPumpTests()
    {
        _bells = new HostBells(_time);
        _queue = new MemoryWorkQueue(_time);
    }

    [Fact]
    public async Task Run_SameAreaSeveralTimes_RunsItOnceAndEmptiesTheQueue()
    {
        foreach (string text in (string[])[RollUpMessage.Of(Area.Parse("63-83")), "63-83", RollUpMessage.Of(Area.Parse("63-74")), RollUpMessage.Of(Area.Parse("63-83"))])
        {
            await _queue.SendAsync(text, CancellationToken.None);
        }

        using WorkPump pump = await StartAsync();
        await Until.True(() => _triggers.Ran.Count == 2);
        await pump.StopAsync(CancellationToken.None);

        Assert.Equal(["area 63-83", "area 63-74"], _triggers.Ran);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Run_TriggerFails_TriesFiveTimesThenSetsTheMessageAside()
    {
        string text = RollUpMessage.Of(Area.Parse("63-83"));
        await _queue.SendAsync(text, CancellationToken.None);
        _triggers.Failure = new InvalidOperationException("broken");

        using WorkPump pump = await StartAsync();
        await Until.True(_time, Step, () => _queue.Poisoned.Count == 1);
        await pump.StopAsync(CancellationToken.None);

        Assert.Equal(WorkPump.MaxAttempts, _triggers.Ran.Count);
        Assert.Equal([text], _queue.Poisoned);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Run_TriggerFailsOnce_TheMessageComesBack()
    {
        await _queue.SendAsync("63-83", CancellationToken.None);
        _triggers.Failure = new InvalidOperationException("broken");
        using WorkPump pump = await StartAsync();
        await Until.True(() => _triggers.Ran.Count == 1);

        _triggers.Failure = null;
        await Until.True(_time, Step, () => _triggers.Ran.Count == 2);
        await pump.StopAsync(CancellationToken.None);

        Assert.Empty(_queue.Poisoned);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Run_MessageNamesNoArea_IsSetAsideAndTheOthersGoOn()
    {
        await _queue.SendAsync("fail", CancellationToken.None);
        await _queue.SendAsync("63-83", CancellationToken.None);

        using WorkPump pump = await StartAsync();
        await Until.True(_time, Step, () => _queue.Poisoned.Count == 1);
        await pump.StopAsync(CancellationToken.None);

        Assert.Equal(["fail"], _queue.Poisoned);
        Assert.Equal(["area 63-83"], _triggers.Ran);
    }

    [Fact]
    public async Task Run_SeveralAreas_AreHandedOverAtOnceSoThatTheyCanShareAPublication()
    {
        TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _triggers.OnRun = (_, token) => finish.Task.WaitAsync(token);
        await _queue.SendAsync("63-83", CancellationToken.None);
        await _queue.SendAsync("63-74", CancellationToken.None);

        using WorkPump pump = await StartAsync();
        await Until.True(() => _triggers.Ran.Count == 2);
        finish.SetResult();
        await pump.StopAsync(CancellationToken.None);

        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Stop_AreasInHand_AreFinished()
    {
        TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _triggers.OnRun = (_, token) => finish.Task.WaitAsync(token);
        await _queue.SendAsync("63-83", CancellationToken.None);
        using WorkPump pump = await StartAsync();
        await Until.True(() => _triggers.Ran.Count == 1);

        Task stopped = pump.StopAsync(CancellationToken.None);
        finish.SetResult();
        await stopped;

        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Run_RungForWhileTheQueueIsEmpty_LooksAtOnce()
    {
        using WorkPump pump = await StartAsync();
        await Until.True(() => _time.Waiting > 0);

        await _queue.SendAsync("63-83", CancellationToken.None);
        _bells.Work.Ring();

        await Until.True(() => _triggers.Ran.Count == 1);
        await pump.StopAsync(CancellationToken.None);
    }

    private async Task<WorkPump> StartAsync()
    {
        WorkPump pump = new(_queue, _triggers, await Drivers.ReadyAsync(new SwitchedSetup()), Drivers.Options, _bells, NullLogger<WorkPump>.Instance);
        await pump.StartAsync(CancellationToken.None);
        return pump;
    }

    private Task<IReadOnlyList<WorkItem>> LeftAsync() => _queue.ReceiveAsync(32, TimeSpan.Zero, CancellationToken.None);
}
