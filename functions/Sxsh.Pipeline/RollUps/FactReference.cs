namespace Sxsh.Pipeline.RollUps;

/// <summary>Where an observation stands.</summary>
/// <param name="Source">Index into <see cref="AreaPart.Sources"/>.</param>
/// <param name="Sequence">Index of the observation within its run, from 0.</param>
public readonly record struct FactReference(int Source, int Sequence);
