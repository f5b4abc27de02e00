using System.Text.Json.Serialization;

namespace Sxsh.Cli.Service;

/// <summary>What <c>GET /api/ledger</c> says has become of everything that was ever sent.</summary>
/// <param name="Received">Everything sent, counted from the storage itself.</param>
/// <param name="Done">Taken.</param>
/// <param name="Rejected">Not taken, with a reason for the province.</param>
/// <param name="Failed">Not processed after all tries.</param>
/// <param name="Open">Not finished yet.</param>
/// <param name="RollUpsPending">Areas whose totals are not published yet.</param>
internal sealed record LedgerCounts(
    [property: JsonRequired] int Received,
    [property: JsonRequired] int Done,
    [property: JsonRequired] int Rejected,
    [property: JsonRequired] int Failed,
    [property: JsonRequired] int Open,
    [property: JsonRequired] int RollUpsPending)
{
    /// <summary>Whether all that was received is through and published, and both sides agree.</summary>
    public bool IsSettled => Open == 0 && RollUpsPending == 0 && Received == Done + Rejected + Failed;

    /// <summary>Whether nothing is left over and nothing failed.</summary>
    public bool IsClean => Open == 0 && Failed == 0;

    /// <inheritdoc/>
    public override string ToString() => $"received {Received} = done {Done} + rejected {Rejected} + failed {Failed} + open {Open}";
}
