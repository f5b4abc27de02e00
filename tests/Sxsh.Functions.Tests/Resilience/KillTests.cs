using System.Globalization;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>However often the service and its storage are killed: nothing is lost, nothing doubled.</summary>
[Collection(ResilienceCollection.Name)]
public sealed class KillTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    private const int ShortKills = 20;

    [Fact]
    public async Task Burst_KilledTwentyTimes_ComesToTheSame()
    {
        Dictionary<string, int> tally = [];
        await RunAsync(seed: 2011, tally);
        Tell(tally);

        Assert.True(tally.Count(pair => pair.Key != KillMoment.Idle) >= 3, "The kills hit too few moments to prove anything.");
    }

    [Fact(Explicit = true)]
    public async Task Burst_KilledTwoHundredTimes_ComesToTheSame()
    {
        Dictionary<string, int> tally = [];
        for (int seed = 1; seed <= 10; seed++)
        {
            await RunAsync(seed, tally);
        }

        Tell(tally);

        string[] hit = [KillMoment.Starting, KillMoment.NotTaken, KillMoment.Reading, KillMoment.BetweenBatches, KillMoment.NotRolledUp];
        Assert.All(hit, moment => Assert.True(tally.GetValueOrDefault(moment) > 0, $"No kill hit: {moment}."));
    }

    private async Task RunAsync(int seed, Dictionary<string, int> tally)
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

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"storage killed {run.StorageKills} times; sent again {run.SentAgain}; lost by storage and said so: {string.Join(", ", actual.Lost)}"));
        IReadOnlyList<string> differences = actual.DifferencesFrom(expected);
        Assert.True(differences.Count == 0, $"{string.Join("\n\n", differences)}\n\n{run.Trace}");
        foreach ((string moment, int times) in run.Tally)
        {
            tally[moment] = tally.GetValueOrDefault(moment) + times;
        }
    }

    private void Tell(Dictionary<string, int> tally)
    {
        foreach ((string moment, int times) in tally.OrderByDescending(pair => pair.Value))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,4} kills  {moment}"));
        }
    }
}
