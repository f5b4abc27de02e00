using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;

namespace Sxsh.Pipeline.Storage;

/// <summary>Decides which version of a report counts: the last one in the order of uploads that is done and does not wait. A version waits where it states so much less than the one
/// that counted before it that somebody should confirm it, or where its period was closed. The outcome depends on the versions alone, never on the order in which they were processed.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue, for names.</param>
public sealed class ReportSettlement(Stores stores, Catalogue catalogue)
{
    /// <summary>Settles what becomes of a report when a version of it is done or confirmed.</summary>
    /// <param name="changed">The version as it will be; what it has lost is found here, unless it is confirmed.</param>
    /// <param name="observations">Its values.</param>
    /// <param name="pointers">The pointers of its report as they were read before this is called; <see langword="null"/> if there are none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What is to be written in one transaction, under the ETags of the pointers and versions as they were read. The first version is <paramref name="changed"/>.</returns>
    public async Task<SettledReport> SettleAsync(Submission changed, IReadOnlyList<Observation> observations, ReportPointers? pointers, CancellationToken cancellationToken)
    {
        if (pointers is null)
        {
            // Nothing counted yet: there are no pointers only as long as no version is done that did not wait.
            return changed.Counted
                ? new SettledReport([changed], new ReportPointers(changed.Id.Report, VersionPointer.To(changed), null, null))
                : new SettledReport([changed], null);
        }

        IReadOnlyList<Submission> versions = [.. (await stores.Ledger.VersionsAsync(changed.Id.Report, cancellationToken))
            .Where(version => version.Processing == ProcessingState.Done && version.Id != changed.Id)
            .OrderBy(version => version.UploadedAt)
            .ThenBy(version => version.Id.Number)];
        if (changed.Confirmed is null)
        {
            Submission? before = versions.LastOrDefault(version => version.Counted && changed.IsLaterThan(version));
            changed = changed with { Lost = await FindLostAsync(before, observations, cancellationToken) };
        }

        return changed.Counted
            ? await PassOnAsync(changed, observations, [.. versions.Where(version => version.IsLaterThan(changed))], pointers, cancellationToken)
            : new SettledReport([changed], pointers);
    }

    // A version that counts is what the next ones are compared with, as far as the next one that counts for certain.
    private async Task<SettledReport> PassOnAsync(Submission changed, IReadOnlyList<Observation> observations, Submission[] later, ReportPointers pointers, CancellationToken cancellationToken)
    {
        List<Submission> all = [changed];
        Submission counts = changed;
        foreach (Submission next in later)
        {
            if (next.Counted && (next.Confirmed is not null || next.Withdrawn is not null))
            {
                return new SettledReport(all, pointers);
            }

            if (next.Withdrawn is not null)
            {
                continue;
            }

            IReadOnlyList<Observation> nextValues = await ValuesAsync(next, cancellationToken);
            Submission settled = next with { Lost = LostValues.Find(catalogue, counts.Id.Number, observations, nextValues) };
            if (settled.Lost is null && next.Counted)
            {
                return new SettledReport(all, pointers);
            }

            if (settled.Lost != next.Lost)
            {
                all.Add(settled);
            }

            if (settled.Counted)
            {
                (counts, observations) = (settled, nextValues);
            }
        }

        return new SettledReport(all, pointers with { Latest = VersionPointer.To(counts), IsWithdrawn = false });
    }

    private async Task<ValuesLost?> FindLostAsync(Submission? before, IReadOnlyList<Observation> after, CancellationToken cancellationToken) =>
        before is null or { Withdrawn: not null } ? null : LostValues.Find(catalogue, before.Id.Number, await ValuesAsync(before, cancellationToken), after);

    private async Task<IReadOnlyList<Observation>> ValuesAsync(Submission version, CancellationToken cancellationToken) =>
        version.Run is { } run ? await stores.Runs.ObservationsAsync(version.Id, run, cancellationToken).ToListAsync(cancellationToken) : [];
}
