using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Storage;

/// <summary>Reads what a version states with what people have decided about it.</summary>
internal static class CountedFigures
{
    /// <summary>Reads the figures of a version.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="id">The version.</param>
    /// <param name="run">Its run.</param>
    /// <param name="decisions">How many decisions about its report count.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>One for each observation, in order; where no decision counts their keys are empty, because nothing is looked up by them.</returns>
    public static async Task<IReadOnlyList<ReviewedFigure>> ReadAsync(Stores stores, SubmissionId id, RunId run, int decisions, CancellationToken cancellationToken)
    {
        List<Observation> observations = await stores.Runs.ObservationsAsync(id, run, cancellationToken).ToListAsync(cancellationToken);
        return decisions == 0
            ? [.. observations.Select(observation => new ReviewedFigure(string.Empty, observation, null, 0))]
            : ReviewedFigure.Of(observations, await stores.Ledger.FigureDecisionsAsync(id.Report, decisions, cancellationToken));
    }
}
