using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A decision about a figure, in the table <c>Submissions</c>.</summary>
internal static class FigureDecisionRow
{
    private const string DecisionNumber = nameof(DecisionNumber);
    private const string AsRead = "Read";

    /// <summary>Makes the row.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The row, with a mark of this writing.</returns>
    public static TableEntity Write(FigureDecision decision)
    {
        ReportKey report = decision.Submission.Report;
        var entity = new TableEntity(SubmissionKeys.Partition(report), SubmissionKeys.FigureDecision(report, decision.Number))
        {
            [nameof(SubmissionId.Number)] = decision.Submission.Number,
            [DecisionNumber] = decision.Number,
            [nameof(FigureDecision.Figure)] = decision.Figure,
            [nameof(FigureDecision.Verdict)] = WireNames.Of(decision.Verdict),
        };
        Write(entity, AsRead, decision.Read);
        Write(entity, nameof(FigureDecision.Corrected), decision.Corrected);
        entity.SetText(nameof(FigureDecision.Quote), decision.Quote);
        DecisionColumns.Write(entity, nameof(FigureDecision.Decided), decision.Decided);
        ReportColumns.Write(entity, report);
        ReportColumns.MarkWrite(entity);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static FigureDecision Read(TableEntity entity) => new(
        new SubmissionId(ReportColumns.Read(entity), entity.RequireInt32(nameof(SubmissionId.Number))),
        entity.RequireInt32(DecisionNumber),
        entity.RequireText(nameof(FigureDecision.Figure)),
        WireNames.Parse<FigureVerdict>(entity.GetString(nameof(FigureDecision.Verdict))),
        Read(entity, AsRead) ?? throw EntityColumns.Missing(entity, AsRead + nameof(FigureStatement.Indicator)),
        Read(entity, nameof(FigureDecision.Corrected)),
        entity.GetString(nameof(FigureDecision.Quote)),
        DecisionColumns.Read(entity, nameof(FigureDecision.Decided)) ?? throw EntityColumns.Missing(entity, nameof(FigureDecision.Decided)));

    private static void Write(TableEntity entity, string name, FigureStatement? statement)
    {
        entity[name + nameof(FigureStatement.Indicator)] = statement?.Indicator.Value;
        entity[name + nameof(FigureStatement.Period)] = statement?.Period.ToString();
        entity[name + nameof(FigureStatement.Kind)] = statement is null ? null : WireNames.Of(statement.Kind);
        entity.SetDecimal(name + nameof(FigureStatement.Value), statement?.Value);
        entity.SetDecimal(name + nameof(FigureStatement.ValueMax), statement?.ValueMax);
        entity.SetText(name + nameof(FigureStatement.Unit), statement?.Unit);
    }

    private static FigureStatement? Read(TableEntity entity, string name) => entity.GetString(name + nameof(FigureStatement.Indicator)) is not { } indicator ? null : new FigureStatement(
        new IndicatorId(indicator),
        ReportingPeriod.Parse(entity.RequireText(name + nameof(FigureStatement.Period))),
        WireNames.Parse<ObservationKind>(entity.GetString(name + nameof(FigureStatement.Kind))),
        entity.GetDecimal(name + nameof(FigureStatement.Value)),
        entity.GetDecimal(name + nameof(FigureStatement.ValueMax)),
        entity.RequireText(name + nameof(FigureStatement.Unit)));
}
