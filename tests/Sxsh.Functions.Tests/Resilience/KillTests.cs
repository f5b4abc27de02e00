using System.Collections.Concurrent;
using System.Globalization;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>However often the service and its storage are killed: nothing is lost, nothing doubled.</summary>
[Collection(ResilienceCollection.Name)]
public sealed class KillTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    private const int ShortKills = 20;

    // Each has a service, a storage and ports of its own.
    private const int RunsAtOnce = 2;

    [Fact]
    public async Task Burst_KilledTwentyTimes_ComesToTheSame()
    {
        IReadOnlyDictionary<string, int> tally = await RunAsync(seed: 2011);
        Tell(tally);

        Assert.True(tally.Count(pair => pair.Key != KillMoment.Idle) >= 3, "The kills hit too few moments to prove anything.");
    }

    [Fact(Explicit = true)]
    public async Task Burst_KilledTwoHundredTimes_ComesToTheSame()
    {
        ConcurrentBag<IReadOnlyDictionary<string, int>> tallies = [];
        await Parallel.ForEachAsync(Enumerable.Range(1, 10), new ParallelOptions { MaxDegreeOfParallelism = RunsAtOnce }, async (seed, _) => tallies.Add(await RunAsync(seed)));
        Dictionary<string, int> tally = tallies.SelectMany(each => each).GroupBy(pair => pair.Key, pair => pair.Value).ToDictionary(moment => moment.Key, moment => moment.Sum());
        Tell(tally);

        string[] hit = [KillMoment.Starting, KillMoment.NotTaken, KillMoment.Reading, KillMoment.BetweenBatches, KillMoment.NotRolledUp];
        Assert.All(hit, moment => Assert.True(tally.GetValueOrDefault(moment) > 0, $"No kill hit: {moment}."));
    }

    private async Task<IReadOnlyDictionary<string, int>> RunAsync(int seed)
    {
        StoreFingerprint expected = await undisturbed.FingerprintAsync();
        await using KillRun run = new(seed, ShortKills, undisturbed);
        StoreFingerprint actual;
        try
        {
            actual = await run.RunAsync();
        }
        finally
        {
            output.WriteLine(run.Trace);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: storage killed {run.StorageKills} times; sent again {run.SentAgain}; lost by storage and said so: {string.Join(", ", actual.Lost)}"));
        IReadOnlyList<string> differences = actual.DifferencesFrom(expected);
        Assert.True(differences.Count == 0, $"{string.Join("\n\n", differences)}\n\n{run.Trace}");
        return run.Tally;
    }

    private void Tell(IReadOnlyDictionary<string, int> tally)
    {
        foreach ((string moment, int times) in tally.OrderByDescending(pair => pair.Value))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,4} kills  {moment}"));
        }
    }
}
