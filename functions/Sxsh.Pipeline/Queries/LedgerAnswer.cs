namespace Sxsh.Pipeline.Queries;

/// <summary>The balance of the ledger: received = done + rejected + failed + open. Received is counted from the container listing and upload receipts.</summary>
/// <param name="Received">Uploads received.</param>
/// <param name="Done">Of these, read and stored; an upload that repeats a version counts as that version does.</param>
/// <param name="Rejected">Of these, rejected.</param>
/// <param name="Failed">Of these, given up.</param>
/// <param name="Open">Of these, not through yet.</param>
/// <param name="RollUpsPending">Areas whose share of the cube is older than their pointers.</param>
/// <param name="Tasks">What a person has to look at.</param>
/// <param name="AsOf">When this was counted, UTC.</param>
public sealed record LedgerAnswer(int Received, int Done, int Rejected, int Failed, int Open, int RollUpsPending, IReadOnlyList<LedgerTask> Tasks, DateTimeOffset AsOf)
{
    /// <summary>Whether the two sides agree.</summary>
    public bool Balanced => Received == Done + Rejected + Failed + Open;
}
