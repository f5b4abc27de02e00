// Stand-ins for the stages that are being built beside this; each goes when its stage lands.
#pragma warning disable
using Sxsh.Pipeline.Model;
namespace Sxsh.Pipeline.Reading { public sealed class ReportReader { public ReadOutcome Read(Stream c, string f, CancellationToken t) => throw new NotImplementedException(); } }
namespace Sxsh.Pipeline.Mapping { public sealed class ReportMapper { public Findings<DraftRow> Map(ReportDocument d) => throw new NotImplementedException(); } }
namespace Sxsh.Pipeline.Normalization { public sealed class ReportNormalizer(Catalogue c) { public Findings<Observation> Normalize(IReadOnlyList<DraftRow> d, ReportContext x) => throw new NotImplementedException(); } }
namespace Sxsh.Pipeline.Validation { public sealed class ReportValidator(Catalogue c) { public static string RulesVersion => ""; public IReadOnlyList<Issue> Validate(IReadOnlyList<Observation> d, ReportContext x) => throw new NotImplementedException(); } }
namespace Sxsh.Pipeline.RollUps { public sealed class RollUpPublisher { public Task<IReadOnlyList<Area>> FindStaleAsync(CancellationToken t) => throw new NotImplementedException(); public Task PublishAsync(Area a, CancellationToken t) => throw new NotImplementedException(); } }
