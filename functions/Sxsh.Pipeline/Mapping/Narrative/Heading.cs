using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What a heading says.</summary>
/// <param name="Level">Its level: 0 without a number, 1 for "I.", 2 for "1.", 3 for "1.1", 4 for "a)".</param>
/// <param name="Kind">Kind of the figures below it; <see langword="null"/> if it says none.</param>
/// <param name="Time">Their time; <see langword="null"/> if it states none.</param>
/// <param name="IsOnTopic">Whether it speaks of cleaner production.</param>
/// <param name="IsOffTopic">Whether it speaks of another matter.</param>
internal sealed record Heading(int Level, ObservationKind? Kind, TimePhrase? Time, bool IsOnTopic, bool IsOffTopic);
