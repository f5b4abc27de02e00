using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Units;

/// <summary>A unit as reports word it.</summary>
/// <param name="Tokens">Its words and signs, folded.</param>
/// <param name="Quantity">What it measures.</param>
/// <param name="Kind">Units of one kind convert into each other, or mean the same thing.</param>
/// <param name="Factor">How many of the kind's own unit it is.</param>
internal sealed record UnitWord(IReadOnlyList<string> Tokens, Quantity Quantity, string Kind, decimal Factor);
