namespace Sxsh.Pipeline.Model;

/// <summary>A workbook in which the findings about a report are marked at their cells.</summary>
/// <param name="Content">The workbook (.xlsx), at its first byte; to be disposed by the caller.</param>
/// <param name="FileName">Name to save it under.</param>
/// <param name="IsOwn">Whether it is the province's own workbook; else it was made from what was read.</param>
public sealed record MarkedReport(MemoryStream Content, string FileName, bool IsOwn);
