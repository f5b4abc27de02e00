using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>What was under way when the service was killed, as the store tells it afterwards.</summary>
public static class KillMoment
{
    public const string Starting = "while it started";
    public const string NotTaken = "upload not taken into the ledger";
    public const string Taken = "taken, not claimed";
    public const string Reading = "reading, no row written";
    public const string BetweenBatches = "between two batches of rows";
    public const string NotCommitted = "rows written, not committed";
    public const string NotRolledUp = "committed, not in the cube";
    public const string Idle = "nothing under way";

    /// <summary>Tells what was under way.</summary>
    /// <param name="stores">The store that the killed service left.</param>
    /// <param name="finished">What every set of bytes comes to, by their hash.</param>
    /// <param name="wasStarting">Whether the service had not said yet that it is well.</param>
    public static async Task<IReadOnlyList<string>> LookAsync(Stores stores, IReadOnlyDictionary<string, Submission> finished, bool wasStarting)
    {
        SortedSet<string> moments = new(StringComparer.Ordinal);
        if (wasStarting)
        {
            moments.Add(Starting);
        }

        IReadOnlyList<UploadAccount> accounts = await new UploadAudit(stores).TakeAsync(CancellationToken.None);
        foreach (UploadAccount open in accounts.Where(account => account.IsOpen))
        {
            moments.Add(open.Submission switch
            {
                null => NotTaken,
                { Processing: ProcessingState.Received } => Taken,
                { } reading => await OfReadingAsync(stores, finished, reading),
            });
        }

        if ((await new RollUpPublisher(stores, Catalogue.BuiltIn, TimeProvider.System).FindStaleAsync(null, CancellationToken.None)).Count > 0)
        {
            moments.Add(NotRolledUp);
        }

        return moments.Count > 0 ? [.. moments] : [Idle];
    }

    private static async Task<string> OfReadingAsync(Stores stores, IReadOnlyDictionary<string, Submission> finished, Submission reading)
    {
        Submission same = finished[reading.Sha256];
        int written = await stores.Runs.ObservationsAsync(reading.Id, same.Run!.Value, CancellationToken.None).CountAsync();
        int issues = await stores.Runs.IssuesAsync(reading.Id, same.Run!.Value, CancellationToken.None).CountAsync();
        return written < same.Counts!.Observations ? written == 0 ? Reading : BetweenBatches
            : written + issues == 0 ? Reading
            : NotCommitted;
    }
}
