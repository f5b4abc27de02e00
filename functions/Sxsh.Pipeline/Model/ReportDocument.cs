namespace Sxsh.Pipeline.Model;

/// <summary>What a reader makes of the bytes: tables of cells and paragraphs, each with its address. Nothing after it knows file formats.</summary>
/// <param name="Format">Format of the bytes.</param>
/// <param name="Tables">Tables in the order of the file.</param>
/// <param name="Paragraphs">Paragraphs in the order of the file.</param>
public sealed record ReportDocument(FileFormat Format, IReadOnlyList<ReportTable> Tables, IReadOnlyList<ReportParagraph> Paragraphs);
