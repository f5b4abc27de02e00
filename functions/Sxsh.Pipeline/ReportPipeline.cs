using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Validation;

namespace Sxsh.Pipeline;

/// <summary>The path of one report: receive, claim, read, map, normalize, validate, store, commit, ask for a roll-up. A hint may come late, twice or for nothing; the ledger decides what is to be done.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="intake">The steps of the ledger.</param>
/// <param name="checker">Everything between the bytes and the rows.</param>
public sealed partial class ReportPipeline(Stores stores, Catalogue catalogue, SubmissionIntake intake, ReportChecker checker)
{
    private readonly OriginalChecker _originals = new(catalogue, intake, checker);
    private readonly RunId _run = RunOf(catalogue);
    private readonly ReadingGate _gate = new();

    /// <summary>Where it is told what came of each report, by counts and codes; nowhere unless it is set.</summary>
    public ILogger<ReportPipeline> Logger { get; init; } = NullLogger<ReportPipeline>.Instance;

    /// <summary>What this code reads reports with.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>The versions of code, catalogue and rules.</returns>
    public static RunVersions VersionsOf(Catalogue catalogue) =>
        new(typeof(ReportPipeline).Module.ModuleVersionId.ToString("N"), catalogue.Version, ReportValidator.RulesVersion);

    /// <summary>The run that this code makes.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>A hash of the versions of code, catalogue and rules: what each of them changes makes another run.</returns>
    public static RunId RunOf(Catalogue catalogue) => VersionsOf(catalogue).Run;

    /// <summary>Brings an upload through, if that is still to be done.</summary>
    /// <param name="blobName">Path within the container <c>reports</c>.</param>
    /// <param name="cancellationToken">Stops the work; what was begun is taken up again later.</param>
    /// <returns>What came of it.</returns>
    public async Task<IngestOutcome> IngestAsync(string blobName, CancellationToken cancellationToken)
    {
        IngestOutcome outcome = IngestOutcome.NothingToDo;
        foreach (Submission received in await intake.ReceiveAsync(blobName, cancellationToken))
        {
            outcome = await ResumeAsync(received, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Brings a version through that the ledger has taken, whatever has become of its upload since.</summary>
    /// <param name="received">The version as it was read from the ledger.</param>
    /// <param name="cancellationToken">Stops the work; what was begun is taken up again later.</param>
    /// <returns>What came of it.</returns>
    public async Task<IngestOutcome> ResumeAsync(Submission received, CancellationToken cancellationToken)
    {
        if (!intake.IsFree(received))
        {
            return IngestOutcome.HeldByAnother;
        }

        using IDisposable stay = await _gate.EnterAsync(received.Attempts > 0, cancellationToken);
        if (await intake.ClaimAsync(received, _run, cancellationToken) is not { } claimed)
        {
            return IngestOutcome.HeldByAnother;
        }

        await using LeaseRenewal renewal = intake.Keep(claimed);
        bool isFinished = false;
        try
        {
            CheckResult result = SubmissionIntake.HasAttemptsLeft(claimed)
                ? await _originals.CheckAsync(claimed, cancellationToken) ?? Lost(claimed)
                : GivenUp(claimed);
            SettledReport settled = await intake.WriteRowsAsync(claimed, _run, result, cancellationToken);
            claimed = await renewal.StopAsync();
            ProcessingState state = await intake.FinishAsync(claimed, _run, result, settled, cancellationToken);
            isFinished = true;
            Log.Finished(Logger, claimed.Id, state, claimed.Attempts, result.Counts.Observations, result.Issues.Count);
            if (state == ProcessingState.Done && claimed.Id.Report.Area is { } area)
            {
                await stores.RollUps.SendAsync(RollUpMessage.Of(area), cancellationToken);
            }

            return state switch
            {
                ProcessingState.Done => IngestOutcome.Done,
                ProcessingState.Rejected => IngestOutcome.Rejected,
                _ => IngestOutcome.Failed,
            };
        }
        finally
        {
            if (!isFinished)
            {
                claimed = await renewal.StopAsync();

                // Being stopped is no attempt that went wrong.
                await intake.ReleaseAsync(cancellationToken.IsCancellationRequested ? claimed with { Attempts = claimed.Attempts - 1 } : claimed, CancellationToken.None);
            }
        }
    }

    private static CheckResult GivenUp(Submission claimed)
    {
        string attempts = SubmissionIntake.MaxAttempts.ToString(CultureInfo.InvariantCulture);
        ReportDestination destination = new(claimed.Id.Report.Area, claimed.Id.Report.Period, []);
        return CheckResult.Rejection(claimed.FileName, claimed.Sha256, destination, Issue.Of(IssueCode.ProcessingFailed, SourceLocation.WholeReport, attempts));
    }

    private static CheckResult Lost(Submission claimed)
    {
        ReportDestination destination = new(claimed.Id.Report.Area, claimed.Id.Report.Period, []);
        return CheckResult.Rejection(claimed.FileName, claimed.Sha256, destination, Issue.Of(IssueCode.OriginalMissing, SourceLocation.WholeReport));
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Information, "{Submission} is {State} at attempt {Attempt}: {Observations} values, {Issues} findings.")]
        public static partial void Finished(ILogger logger, SubmissionId submission, ProcessingState state, int attempt, int observations, int issues);
    }
}
