using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Xunit;

namespace Sxsh.Pipeline.Tests.Decisions;

/// <summary>Everything that can happen to a report, in every order: what holds whatever comes.</summary>
[Trait("Culture", "any")]
public sealed class DecisionOrderTests
{
    private static readonly string[] Steps = ["upload", "shrink", "accept", "return", "withdraw", "confirm", "again"];

    /// <summary>All sequences of three steps, after a first upload.</summary>
    [Fact]
    public async Task AnyThreeSteps_InAnyOrder_KeepWhatMustHold()
    {
        foreach (int sequence in Enumerable.Range(0, (int)Math.Pow(Steps.Length, 3)))
        {
            string[] steps = [.. Enumerable.Range(0, 3).Select(place => Steps[sequence / (int)Math.Pow(Steps.Length, place) % Steps.Length])];
            await PlayAsync(steps);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task ManySteps_AtRandom_KeepWhatMustHold(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 25; round++)
        {
            await PlayAsync([.. Enumerable.Range(0, 12).Select(_ => Steps[random.Next(Steps.Length)])]);
        }
    }

    private static async Task PlayAsync(string[] steps)
    {
        DecisionBench bench = new();
        await bench.Submit(10, 100);
        int uploads = 1;
        for (int step = 0; step < steps.Length; step++)
        {
            string told = string.Join(", ", steps[..(step + 1)]);
            ReportPointers before = (await bench.Pointers())!;
            Submission[] versions = [.. (await bench.Bench.Versions()).OrderBy(version => version.UploadedAt).ThenBy(version => version.Id.Number)];
            Submission last = versions[^1];
            string seen = await bench.Revision(last.Id);
            bench.Bench.Time.Advance(TimeSpan.FromSeconds(1));
            DecisionOutcome? outcome = null;
            switch (steps[step])
            {
                case "upload":
                    await bench.Submit(10, 100 + ++uploads);
                    break;
                case "shrink":
                    await bench.Submit(3, 100 + ++uploads);
                    break;
                case "again":
                    byte[] bytes = [.. await Bytes(bench, last)];
                    await bench.Bench.Ingest(bench.Bench.Put($"ben-tre/2011/again{++uploads}/a.csv", bytes));
                    break;
                case "accept":
                    outcome = await bench.Accept(last.Id);
                    break;
                case "return":
                    outcome = await bench.Return(last.Id);
                    break;
                case "withdraw":
                    outcome = await bench.Withdraw(last.Id);
                    break;
                case "confirm":
                    outcome = await bench.Confirm(last.Id);
                    break;
            }

            ReportPointers after = (await bench.Pointers())!;

            // Official is moved by an acceptance alone, and forward; what counts moves forward too.
            bool isAccepted = steps[step] == "accept" && outcome?.Refusal is null;
            Assert.True(isAccepted ? after.Official?.Number == last.Id.Number : before.Official == after.Official, told);
            Assert.True(!isAccepted || before.Official is null || !Later(before.Official, after.Official!), told);
            Assert.True(!Later(before.Latest, after.Latest), told);
            Assert.True(after.Latest == before.Latest || !after.IsWithdrawn, told);

            // A refused decision changes nothing; one that was taken is not taken twice, and not on what was seen before it.
            if (outcome is { Refusal: not null })
            {
                Assert.True(seen == await bench.Revision(last.Id), told);
            }
            else if (steps[step] == "withdraw" && seen != await bench.Revision(last.Id))
            {
                DecisionOutcome late = await bench.Decisions.AcceptAsync(last.Id, DecisionBench.Ministry, seen, CancellationToken.None);
                Assert.True(late.Refusal == DecisionRefusal.Changed || (late.Refusal is null && after.Official?.Number == last.Id.Number), told);
            }

            await AssertWholeAsync(bench, told);
        }
    }

    private static async Task AssertWholeAsync(DecisionBench bench, string told)
    {
        ReportPointers pointers = (await bench.Pointers())!;
        LedgerAnswer ledger = await bench.Bench.Ledger();
        Assert.True(ledger.Open == 0 && ledger.Received == ledger.Done, told);
        IReadOnlyList<Submission> versions = await bench.Bench.Versions();
        foreach (Submission version in versions)
        {
            // Every version ever sent is still readable, whatever became of it.
            Assert.True((await bench.Queries.ObservationsAsync(version.Id, CancellationToken.None))!.Items.Count > 0, told);
            Assert.True((await bench.Queries.OpenOriginalAsync(version.Id, CancellationToken.None)) is not null, told);
            Assert.True(version.Review != ReviewState.Accepted || version.Reviewed is not null, told);
        }

        // What counts is the last version that does not wait; if it was withdrawn, nothing does.
        Submission counted = versions.Where(version => version.Counted).OrderBy(version => version.UploadedAt).ThenBy(version => version.Id.Number).Last();
        Assert.True(pointers.Latest.Names(counted), told);
        Assert.True(pointers.IsWithdrawn == (counted.Withdrawn is not null), told);
        Assert.True((await bench.First(isOfficial: false)).Count == (pointers.IsWithdrawn ? 0 : 1), told);
    }

    private static async Task<byte[]> Bytes(DecisionBench bench, Submission version)
    {
        await using Stream original = (await bench.Stores.Originals.OpenReadAsync(version.Sha256, CancellationToken.None))!;
        using MemoryStream copy = new();
        await original.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static bool Later(VersionPointer one, VersionPointer other) =>
        one.UploadedAt != other.UploadedAt ? one.UploadedAt > other.UploadedAt : one.Number > other.Number;
}
