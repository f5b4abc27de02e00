namespace Sxsh.Pipeline.RollUps;

/// <summary>The fact that a statement is a part of. An object of its own, since few statements are parts and keys are large.</summary>
/// <param name="Key">The fact.</param>
internal sealed record StatedTotal(FactKey Key);
