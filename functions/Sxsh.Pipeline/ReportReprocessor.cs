using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Comparison;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline;

/// <summary>Processes a version of a report again with today's code, catalogue and rules: first to show what would differ, then to apply it. The old run stays until nobody names it any more; what the ministry accepted never moves.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="originals">Everything between the bytes and the rows.</param>
/// <param name="replacement">The steps of the ledger.</param>
public sealed class ReportReprocessor(Stores stores, Catalogue catalogue, OriginalChecker originals, RunReplacement replacement)
{
    /// <summary>The run of today's code, catalogue and rules.</summary>
    public RunId Run { get; } = ReportPipeline.RunOf(catalogue);

    /// <summary>Shows what would differ. Nothing is kept.</summary>
    /// <param name="id">The version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The differences, or why there can be none.</returns>
    public async Task<ReprocessOutcome> PreviewAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        Submission? version = await stores.Ledger.FindAsync(id, cancellationToken);
        ReprocessRefusal? obstacle = await replacement.FindObstacleAsync(version, cancellationToken);
        if (version is null || obstacle is not null)
        {
            return ReprocessOutcome.Of(obstacle ?? ReprocessRefusal.Missing);
        }

        return await CompareAsync(version, cancellationToken) is { } result
            ? ReprocessOutcome.Of(result)
            : ReprocessOutcome.Of(ReprocessRefusal.OriginalMissing);
    }

    /// <summary>Applies what was shown. Doing so again changes nothing; whoever was killed half way has changed nothing that readers see.</summary>
    /// <param name="id">The version.</param>
    /// <param name="shown">The run whose differences were shown.</param>
    /// <param name="actor">Who asks for it, for the audit trail.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What differs now, or why nothing was changed.</returns>
    public async Task<ReprocessOutcome> ApplyAsync(SubmissionId id, RunId shown, Actor actor, CancellationToken cancellationToken)
    {
        Submission? version = await stores.Ledger.FindAsync(id, cancellationToken);
        ReprocessRefusal? obstacle = await replacement.FindObstacleAsync(version, cancellationToken);
        if (version is null || obstacle is not null)
        {
            return ReprocessOutcome.Of(obstacle ?? ReprocessRefusal.Missing);
        }

        if (version.Run != shown && replacement.IsHeld(version))
        {
            return ReprocessOutcome.Of(ReprocessRefusal.Held);
        }

        if (await CompareAsync(version, cancellationToken) is not { } result)
        {
            return ReprocessOutcome.Of(ReprocessRefusal.OriginalMissing);
        }

        if (shown != result.Run)
        {
            return ReprocessOutcome.Of(ReprocessRefusal.OtherRun);
        }

        ReprocessRefusal? refusal = result.Verdict switch
        {
            ReprocessVerdict.WouldBeRejected => ReprocessRefusal.WouldBeRejected,
            ReprocessVerdict.Moved => ReprocessRefusal.Moved,
            ReprocessVerdict.Applicable => await ReplaceAsync(version, result.Run, result.Result, actor, cancellationToken),
            _ => null,
        };
        if (refusal is { } reason)
        {
            return ReprocessOutcome.Of(reason);
        }

        // Also where it was applied before: that worker may have been killed before it could ask.
        if (result.Result.Outcome == CheckOutcome.Done && id.Report.Area is { } area)
        {
            await stores.RollUps.SendAsync(RollUpMessage.Of(area), cancellationToken);
        }

        return ReprocessOutcome.Of(result);
    }

    private async Task<ReprocessResult?> CompareAsync(Submission version, CancellationToken cancellationToken)
    {
        if (await originals.CheckAsync(version, cancellationToken) is not { } result)
        {
            return null;
        }

        ReportRows before = version.Run is { } run
            ? new ReportRows(
                await stores.Runs.ObservationsAsync(version.Id, run, cancellationToken).ToListAsync(cancellationToken),
                await stores.Runs.IssuesAsync(version.Id, run, cancellationToken).ToListAsync(cancellationToken))
            : new ReportRows([], []);
        RunId today = result.RunOf(Run);
        ReportComparison comparison = ReportComparison.Of(before, new ReportRows(result.Observations, result.Issues));
        return new ReprocessResult(version, today, result, VerdictOf(version, today, result, comparison), comparison);
    }

    private ReprocessVerdict VerdictOf(Submission version, RunId today, CheckResult result, ReportComparison comparison)
    {
        // What headings mean may have been known when it was first read; then its run says nothing of it.
        bool isSo = version.Run == today || (version.Run == Run && !comparison.HasDifferences);
        ReportKey report = version.Id.Report;
        bool isMoved = result.Destination.Issues.Count == 0 && (result.Destination.Area != report.Area || result.Destination.Period != report.Period);
        return isSo ? ReprocessVerdict.UpToDate
            : isMoved ? ReprocessVerdict.Moved
            : version.Processing == ProcessingState.Done && result.Outcome == CheckOutcome.Rejected ? ReprocessVerdict.WouldBeRejected
            : ReprocessVerdict.Applicable;
    }

    private async Task<ReprocessRefusal?> ReplaceAsync(Submission version, RunId run, CheckResult result, Actor actor, CancellationToken cancellationToken)
    {
        if (await replacement.HoldAsync(version, run, cancellationToken) is not { } held)
        {
            return ReprocessRefusal.Held;
        }

        await using LeaseRenewal renewal = replacement.Keep(held);
        bool isReplaced = false;
        try
        {
            await stores.Runs.WriteAsync(held.Id, run, result.Observations, result.Issues, cancellationToken);
            held = await renewal.StopAsync();
            ReprocessRefusal? refusal = await replacement.CommitAsync(held, run, result, actor, cancellationToken);
            isReplaced = refusal is null;
            return refusal;
        }
        finally
        {
            if (!isReplaced)
            {
                held = await renewal.StopAsync();
                await replacement.ReleaseAsync(held, CancellationToken.None);
            }
        }
    }
}
