namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A part of a sentence between semicolons, or a whole one; patterns do not look beyond it.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="SentenceFirst">First token of its sentence.</param>
/// <param name="SentenceEnd">Token after the sentence's last.</param>
internal readonly record struct Segment(int First, int End, int SentenceFirst, int SentenceEnd);
