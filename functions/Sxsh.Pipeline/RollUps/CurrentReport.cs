using System.Collections.Frozen;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.RollUps;

/// <summary>A report as it counts now: the version and run that its pointer names, with that run's observations.</summary>
/// <param name="Submission">The version; its report says the dataset, the area and the reporting period.</param>
/// <param name="Run">The run.</param>
/// <param name="UploadedAt">Upload time of the version, UTC.</param>
/// <param name="Observations">In the order of the report, so that <see cref="Observation.SameAs"/> and <see cref="Observation.PartOf"/> are indexes into it.</param>
public sealed record CurrentReport(SubmissionId Submission, RunId Run, DateTimeOffset UploadedAt, IReadOnlyList<Observation> Observations)
{
    /// <summary>What people decided about observations, by their index; <see cref="Observations"/> hold what was corrected already.</summary>
    public IReadOnlyDictionary<int, FigureVerdict> Verdicts { get; init; } = FrozenDictionary<int, FigureVerdict>.Empty;

    /// <summary>A report with what people decided about its figures.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="run">The run.</param>
    /// <param name="uploadedAt">Upload time of the version, UTC.</param>
    /// <param name="figures">The figures, in the order of the report.</param>
    /// <returns>The report as it counts.</returns>
    public static CurrentReport Of(SubmissionId submission, RunId run, DateTimeOffset uploadedAt, IReadOnlyList<ReviewedFigure> figures) =>
        new(submission, run, uploadedAt, [.. figures.Select(figure => figure.Counted)])
        {
            Verdicts = figures.Select((figure, index) => (figure, index)).Where(pair => pair.figure.Decision is not null).ToDictionary(pair => pair.index, pair => pair.figure.Decision!.Verdict),
        };
}
