using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>A report as it counts now: the version and run that its pointer names, with that run's observations.</summary>
/// <param name="Submission">The version; its report says the dataset, the area and the reporting period.</param>
/// <param name="Run">The run.</param>
/// <param name="UploadedAt">Upload time of the version, UTC.</param>
/// <param name="Observations">In the order of the report, so that <see cref="Observation.SameAs"/> and <see cref="Observation.PartOf"/> are indexes into it.</param>
public sealed record CurrentReport(SubmissionId Submission, RunId Run, DateTimeOffset UploadedAt, IReadOnlyList<Observation> Observations);
