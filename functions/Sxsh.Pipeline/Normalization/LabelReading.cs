namespace Sxsh.Pipeline.Normalization;

/// <summary>A label taken apart.</summary>
/// <param name="Text">The label without subject and sector.</param>
/// <param name="Subject">The enterprise or group that it is about; <see langword="null"/> if it names none.</param>
/// <param name="Sector">Code of the sector that it ends with; <see langword="null"/> if it names none.</param>
internal readonly record struct LabelReading(string Text, string? Subject, string? Sector);
