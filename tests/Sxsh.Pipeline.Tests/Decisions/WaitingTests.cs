using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Xunit;
using static Sxsh.Pipeline.Tests.Decisions.DecisionBench;

namespace Sxsh.Pipeline.Tests.Decisions;

/// <summary>Versions that state so much less than the one before that they wait.</summary>
public sealed class WaitingTests
{
    private readonly DecisionBench _bench = new();

    [Theory]
    [InlineData(10, 8, Standing.Current)]
    [InlineData(10, 7, Standing.Waiting)]
    [InlineData(10, 12, Standing.Current)]
    [InlineData(2, 1, Standing.Waiting)]
    public async Task Finish_FewerValues_WaitsAboveOneInFive(int before, int after, Standing standing)
    {
        await _bench.Submit(before, 50);

        SubmissionId id = await _bench.Submit(after, 60);

        Assert.Equal(standing, (await _bench.Answer(id)).Standing);
        Assert.Equal(standing == Standing.Current ? 60m : 50m, Assert.Single(await _bench.First(isOfficial: false)));
    }

    [Fact]
    public async Task Finish_WaitingVersion_IsATaskAndAFindingWithExamples()
    {
        await _bench.Submit(10, 50);
        SubmissionId id = await _bench.Submit(2, 60);

        SubmissionAnswer answer = await _bench.Answer(id);
        Assert.Equal((WaitingReason.ValuesLost, 1, 8, 10), (answer.Waiting!.Reason, answer.Waiting.Before, answer.Waiting.Lost, answer.Waiting.Of));
        Assert.Equal(5, answer.Waiting.Examples.Count);
        Assert.Contains("2001", answer.Waiting.Examples[0], StringComparison.Ordinal);
        Assert.Equal(1, answer.Counts!.Warnings);
        Issue issue = Assert.Single((await _bench.Queries.IssuesAsync(id, CancellationToken.None))!.Items);
        Assert.Equal(IssueCode.ValuesLost, issue.Code);
        Assert.Contains("8 trong 10", issue.Message, StringComparison.Ordinal);
        LedgerAnswer ledger = await _bench.Bench.Ledger();
        Assert.Equal((2, LedgerTaskKind.Waiting), (ledger.Done, Assert.Single(ledger.Tasks).Kind));
    }

    [Fact]
    public async Task Finish_OtherPeriodsThroughout_WaitsAlthoughTheCountIsTheSame()
    {
        await _bench.Submit(4, 50);
        byte[] moved = [.. System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Values(4, 50)).Replace(";200", ";199", StringComparison.Ordinal))];
        string blob = _bench.Bench.Put("ben-tre/2011/moved/a.csv", moved);

        await _bench.Bench.Ingest(blob);

        Assert.Equal(Standing.Waiting, (await _bench.Answer(Id(2))).Standing);
    }

    [Fact]
    public async Task Confirm_WaitingVersion_Counts()
    {
        await _bench.Submit(10, 50);
        SubmissionId id = await _bench.Submit(2, 60);

        AssertDone(await _bench.Confirm(id));
        AssertDone(await _bench.Confirm(id));

        Assert.Equal([60m], await _bench.First(isOfficial: false));
        Assert.Equal((Standing.Current, Officer.Name), ((await _bench.Answer(id)).Standing, (await _bench.Answer(id)).Confirmed!.By));
        Assert.Empty((await _bench.Bench.Ledger()).Tasks);
    }

    [Fact]
    public async Task Confirm_LaterVersionCounts_IsRefused()
    {
        await _bench.Submit(10, 50);
        SubmissionId waiting = await _bench.Submit(2, 60);
        await _bench.Submit(10, 70);

        Assert.Equal(DecisionRefusal.NotCurrent, (await _bench.Confirm(waiting)).Refusal);
        Assert.Equal(Standing.Superseded, (await _bench.Answer(waiting)).Standing);
        Assert.Equal([70m], await _bench.First(isOfficial: false));
        Assert.Empty((await _bench.Bench.Ledger()).Tasks);
    }

    [Fact]
    public async Task Confirm_AnotherWaitsBehindIt_IsComparedWithTheConfirmedOne()
    {
        await _bench.Submit(10, 50);
        SubmissionId two = await _bench.Submit(3, 60);
        await _bench.Submit(3, 70);
        Assert.Equal([50m], await _bench.First(isOfficial: false));

        AssertDone(await _bench.Confirm(two));

        Assert.Equal([70m], await _bench.First(isOfficial: false));
        Assert.Null((await _bench.Answer(Id(3))).Waiting);
    }

    [Fact]
    public async Task Accept_WaitingVersion_IsRefused()
    {
        await _bench.Submit(10, 50);
        SubmissionId id = await _bench.Submit(2, 60);

        Assert.Equal(DecisionRefusal.Waiting, (await _bench.Accept(id)).Refusal);
    }

    [Fact]
    public async Task Withdraw_WaitingVersion_LeavesTheOneThatCounts()
    {
        await _bench.Submit(10, 50);
        SubmissionId id = await _bench.Submit(2, 60);

        AssertDone(await _bench.Withdraw(id));

        Assert.Equal([50m], await _bench.First(isOfficial: false));
        Assert.Empty((await _bench.Bench.Ledger()).Tasks);
        Assert.Equal(DecisionRefusal.Withdrawn, (await _bench.Confirm(id)).Refusal);
    }

    [Fact]
    public async Task Finish_AfterAWithdrawal_NothingIsLost()
    {
        AssertDone(await _bench.Withdraw(await _bench.Submit(10, 50)));

        await _bench.Submit(1, 60);

        Assert.Equal([60m], await _bench.First(isOfficial: false));
    }

    [Fact]
    public async Task Finish_EarlierVersionComesLate_TheAcceptedOneGoesOnCounting()
    {
        string late = _bench.Upload(10, 50);
        SubmissionId two = await _bench.Submit(2, 60);
        AssertDone(await _bench.Accept(two));

        await _bench.Bench.Ingest(late);

        Assert.Equal([60m], await _bench.First(isOfficial: false));
        Assert.Equal([60m], await _bench.First(isOfficial: true));
    }

    /// <summary>Sizes of the versions in the order of uploads: whatever the order of triggers, doubled or not, the same version counts and the same ones wait.</summary>
    [Theory]
    [InlineData("2")]
    [InlineData("9 2")]
    [InlineData("2 9")]
    [InlineData("9 2 9")]
    [InlineData("9 2 2")]
    [InlineData("9 8 7")]
    [InlineData("9 7 6")]
    [InlineData("9 2 3 9")]
    [InlineData("9 7 6 5")]
    [InlineData("9 8 6 2")]
    [InlineData("9 2 8 2")]
    public async Task Finish_TriggersInAnyOrder_ComesToTheSame(string sizes)
    {
        int[] counts = [.. sizes.Split(' ').Select(int.Parse)];
        string? expected = null;
        foreach (int[] order in Permutations(counts.Length))
        {
            DecisionBench bench = new();
            string[] blobs = [.. counts.Select((count, index) => bench.Upload(count, 100 + index))];

            foreach (int index in order.Concat(order.Reverse()))
            {
                await bench.Bench.Ingest(blobs[index]);
            }

            string outcome = await Outcome(bench);
            expected ??= outcome;
            Assert.Equal(expected, outcome);
            Assert.Equal(counts.Length, (await bench.Bench.Ledger()).Done);
        }
    }

    [Fact]
    public async Task Finish_AllAtOnce_ComesToTheSame()
    {
        int[] counts = [9, 7, 6, 5, 9, 2];
        HashSet<string> outcomes = [];
        for (int round = 0; round < 20; round++)
        {
            DecisionBench bench = new();
            string[] blobs = [.. counts.Select((count, index) => bench.Upload(count, 100 + index))];

            await Task.WhenAll(blobs.Select(blob => Task.Run(() => bench.Bench.Ingest(blob))));
            await bench.Bench.Sweep.RunAsync(CancellationToken.None);

            outcomes.Add(await Outcome(bench));
        }

        Assert.Single(outcomes);
    }

    // Numbers are given as versions are taken in, so that versions are told by their uploads.
    private static async Task<string> Outcome(DecisionBench bench)
    {
        List<string> lines = [];
        foreach (Submission version in (await bench.Bench.Versions()).OrderBy(version => version.UploadedAt))
        {
            SubmissionAnswer answer = await bench.Answer(version.Id);
            lines.Add($"{answer.Standing} {answer.Waiting?.Lost}");
        }

        return string.Join(", ", lines);
    }

    private static IEnumerable<int[]> Permutations(int count) =>
        count == 0
            ? [[]]
            : Permutations(count - 1).SelectMany(rest => Enumerable.Range(0, count).Select(at => (int[])[.. rest[..at], count - 1, .. rest[at..]]));
}
