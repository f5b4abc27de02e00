using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What a figure was found to mean.</summary>
/// <param name="Pattern">Id of the pattern; <c>wording</c> where a wording of the catalogue told it.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Score">How sure that is, from 0 to 1.</param>
/// <param name="First">First token of the figure and the words that told it.</param>
/// <param name="End">Token after the last.</param>
/// <param name="IsNational">Whether it is about the whole country.</param>
/// <param name="Kind">Kind of the value where no word says it.</param>
/// <param name="Rival">An indicator that is as likely; <see langword="null"/> if there is none.</param>
internal sealed record PatternMatch(string Pattern, Indicator Indicator, decimal Score, int First, int End, bool IsNational, ObservationKind? Kind, Indicator? Rival);
