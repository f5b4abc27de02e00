namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>What a style of cells or text says itself.</summary>
/// <param name="Parent">The style it goes on from; <see langword="null"/> for the default.</param>
/// <param name="Format">Name of the number format.</param>
/// <param name="Font">Name of the font.</param>
internal sealed record OdsStyle(string? Parent, string? Format, string? Font);
