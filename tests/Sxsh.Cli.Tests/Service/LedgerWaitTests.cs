using Sxsh.Cli.Service;

namespace Sxsh.Cli.Tests.Service;

public sealed class LedgerWaitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UntilSettled_OpenThenRollUpsPendingThenDone_ReturnsTheSettledCounts()
    {
        var answers = new Queue<string>([Ledger(3, 1, 2, 0), Ledger(3, 3, 0, 1), Ledger(3, 3, 0, 0)]);
        using var service = new FakeService(_ => FakeService.Answer.Json(answers.Count > 1 ? answers.Dequeue() : answers.Peek()));
        using var client = new ServiceClient(service.Address);
        List<string> seen = [];

        LedgerCounts counts = await Wait(client).UntilSettledAsync(3, now => seen.Add($"{now.Open}/{now.RollUpsPending}"), Token);

        Assert.Equal("received 3 = done 3 + rejected 0 + failed 0 + open 0", counts.ToString());
        Assert.True(counts is { IsSettled: true, IsClean: true });
        Assert.Equal(["2/0", "0/1", "0/0"], seen.Distinct());
    }

    [Fact]
    public async Task UntilSettled_CalmForAMomentOnly_WaitsOn()
    {
        var answers = new Queue<string>([Ledger(1, 1, 0, 0), Ledger(1, 1, 0, 1), Ledger(1, 1, 0, 1), Ledger(1, 1, 0, 0)]);
        using var service = new FakeService(_ => FakeService.Answer.Json(answers.Count > 1 ? answers.Dequeue() : answers.Peek()));
        using var client = new ServiceClient(service.Address);

        LedgerCounts counts = await Wait(client).UntilSettledAsync(1, _ => { }, Token);

        Assert.True(counts.IsSettled);
        Assert.True(service.Requests.Count > 4);
    }

    [Fact]
    public async Task UntilSettled_FewerReceivedThanSent_WaitsForTheRest()
    {
        var answers = new Queue<string>([Ledger(0, 0, 0, 0), Ledger(0, 0, 0, 0), Ledger(0, 0, 0, 0), Ledger(0, 0, 0, 0), Ledger(2, 2, 0, 0)]);
        using var service = new FakeService(_ => FakeService.Answer.Json(answers.Count > 1 ? answers.Dequeue() : answers.Peek()));
        using var client = new ServiceClient(service.Address);

        Assert.Equal(2, (await Wait(client).UntilSettledAsync(2, _ => { }, Token)).Received);
    }

    [Fact]
    public async Task UntilSettled_NothingMovesAnyMore_ReturnsWhatIsOpen()
    {
        using var service = new FakeService(_ => FakeService.Answer.Json(Ledger(2, 1, 1, 0)));
        using var client = new ServiceClient(service.Address);
        var wait = new LedgerWait(client, TimeProvider.System) { Interval = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromMilliseconds(50) };

        LedgerCounts counts = await wait.UntilSettledAsync(2, _ => { }, Token);

        Assert.Equal("received 2 = done 1 + rejected 0 + failed 0 + open 1", counts.ToString());
        Assert.False(counts.IsSettled || counts.IsClean);
    }

    [Fact]
    public async Task UntilSettled_ServiceGone_Fails()
    {
        var service = new FakeService(_ => FakeService.Answer.Json(Ledger(1, 0, 1, 0)));
        using var client = new ServiceClient(service.Address);
        service.Dispose();

        await Assert.ThrowsAsync<ServiceFailure>(() => Wait(client).UntilSettledAsync(1, _ => { }, Token));
    }

    [Fact]
    public void IsClean_OneFailed_IsFalse() => Assert.False(new LedgerCounts(1, 0, 0, 1, 0, 0).IsClean);

    [Fact]
    public void IsSettled_SidesDoNotAgree_IsFalse() => Assert.False(new LedgerCounts(2, 1, 0, 0, 0, 0).IsSettled);

    private static LedgerWait Wait(ServiceClient client) => new(client, TimeProvider.System) { Interval = TimeSpan.FromMilliseconds(1) };

    private static string Ledger(int received, int done, int open, int rollUpsPending) =>
        $$"""{ "received": {{received}}, "done": {{done}}, "rejected": 0, "failed": 0, "open": {{open}}, "rollUpsPending": {{rollUpsPending}}, "tasks": [], "balanced": true }""";
}
