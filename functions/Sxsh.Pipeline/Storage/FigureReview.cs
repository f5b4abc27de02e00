using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Storage;

/// <summary>What people decide about figures of reports: confirm, correct, discard, and take back. Each is one transaction under what the decider saw; doing it again changes nothing.</summary>
/// <param name="stores">The stores.</param>
/// <param name="time">The clock; it dates decisions.</param>
public sealed class FigureReview(Stores stores, TimeProvider time)
{
    private const int MaxRaces = 50;

    /// <summary>Most decisions of a report, so that keys stay in order.</summary>
    private const int MaxNumber = 999_999;

    /// <summary>Finds a version's figures with what was decided about them so far.</summary>
    /// <param name="version">The version.</param>
    /// <param name="pointers">The pointers of its report; <see langword="null"/> if there are none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The figures, in the order of the report; none unless the version is done.</returns>
    public async Task<IReadOnlyList<ReviewedFigure>> FiguresAsync(Submission version, ReportPointers? pointers, CancellationToken cancellationToken)
    {
        List<Observation> observations = version.Run is { } run ? await stores.Runs.ObservationsAsync(version.Id, run, cancellationToken).ToListAsync(cancellationToken) : [];
        return ReviewedFigure.Of(observations, await stores.Ledger.FigureDecisionsAsync(version.Id.Report, pointers?.Reviewed ?? 0, cancellationToken));
    }

    /// <summary>Decides about a figure.</summary>
    /// <param name="id">The version in which the decider sees it. The decision holds for the report, in whatever version the figure stands.</param>
    /// <param name="wish">What is to hold.</param>
    /// <param name="by">Who decides; only the ministry where the period is closed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">A correction is missing, or given with another verdict.</exception>
    public async Task<FigureOutcome> DecideAsync(SubmissionId id, FigureWish wish, Actor by, CancellationToken cancellationToken)
    {
        if (wish.Corrected is null == (wish.Verdict == FigureVerdict.Corrected))
        {
            throw new ArgumentException("A correction goes with its verdict.", nameof(wish));
        }

        for (int race = 0; race < MaxRaces; race++)
        {
            ReportPointers? pointers = await stores.Ledger.FindPointersAsync(id.Report, cancellationToken);
            if (await stores.Ledger.FindAsync(id, cancellationToken) is not { } version)
            {
                return FigureOutcome.Of(DecisionRefusal.Missing);
            }

            if (Obstacle(version, pointers) is { } obstacle)
            {
                return FigureOutcome.Of(obstacle);
            }

            IReadOnlyList<ReviewedFigure> figures = await FiguresAsync(version, pointers, cancellationToken);
            if (figures.FirstOrDefault(figure => figure.Key == wish.Figure) is not { } figure)
            {
                return FigureOutcome.Of(DecisionRefusal.FigureMissing);
            }

            FigureStatement? corrected = wish.Corrected?.Over(figure.Read);
            if (IsSoAlready(figure, wish.Verdict, corrected))
            {
                await AskForRollUpAsync(id.Report, cancellationToken);
                return FigureOutcome.Of(figure);
            }

            if (figure.LastNumber != wish.Seen)
            {
                return FigureOutcome.Of(DecisionRefusal.FigureChanged);
            }

            if (by.Role != Role.Ministry && await IsClosedAsync(id.Report, cancellationToken))
            {
                return FigureOutcome.Of(DecisionRefusal.OnlyMinistry);
            }

            int number = pointers!.Reviewed + 1;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxNumber, nameof(wish));
            FigureDecision decision = new(id, number, wish.Figure, wish.Verdict, FigureStatement.Of(figure.Read), corrected, figure.Read.Source.Quote, new Decision(by, time.GetUtcNow(), wish.Reason, null));
            if (await stores.Ledger.TryDecideAsync(decision, pointers with { Reviewed = number }, [EventOf(decision, version)], cancellationToken))
            {
                await AskForRollUpAsync(id.Report, cancellationToken);
                return FigureOutcome.Of(new ReviewedFigure(figure.Key, figure.Read, decision.Verdict == FigureVerdict.Reopened ? null : decision, number));
            }
        }

        throw new InvalidOperationException($"Others kept deciding about {id.Report}.");
    }

    private static DecisionRefusal? Obstacle(Submission version, ReportPointers? pointers) => version switch
    {
        { IsFinished: false } => DecisionRefusal.NotFinished,
        { Processing: not ProcessingState.Done } => DecisionRefusal.NotDone,
        { Withdrawn: not null } => DecisionRefusal.Withdrawn,
        _ => pointers is null ? DecisionRefusal.Waiting : null,
    };

    private static bool IsSoAlready(ReviewedFigure figure, FigureVerdict verdict, FigureStatement? corrected) => verdict == FigureVerdict.Reopened
        ? figure.Decision is null
        : figure.Decision is { } standing && standing.Verdict == verdict && standing.Corrected == corrected;

    private static AuditEvent EventOf(FigureDecision decision, Submission version) => AuditEvent.Of(
        decision.Verdict switch
        {
            FigureVerdict.Confirmed => AuditAction.FigureConfirmed,
            FigureVerdict.Corrected => AuditAction.FigureCorrected,
            FigureVerdict.Discarded => AuditAction.FigureDiscarded,
            _ => AuditAction.FigureReopened,
        },
        decision.Decided.At,
        decision.Decided.By,
        decision.Submission,
        AuditDetails.None
            .With("run", version.Run?.Value)
            .With("figure", decision.Figure)
            .With("number", decision.Number.ToString(CultureInfo.InvariantCulture))
            .With("indicator", decision.Read.Indicator.Value)
            .With("reason", decision.Decided.Reason));

    // A closed period is the ministry's matter, as with uploads after closing.
    private async Task<bool> IsClosedAsync(ReportKey report, CancellationToken cancellationToken) =>
        report is { Area: { } area, Period: { } period } && (await stores.Calendar.FindAsync(period, cancellationToken)).IsClosed(area, time.GetUtcNow());

    private async Task AskForRollUpAsync(ReportKey report, CancellationToken cancellationToken)
    {
        if (report.Area is { } area)
        {
            await stores.RollUps.SendAsync(RollUpMessage.Of(area), cancellationToken);
        }
    }
}
