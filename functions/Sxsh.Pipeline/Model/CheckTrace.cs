namespace Sxsh.Pipeline.Model;

/// <summary>A check with what its stages handed on, for telling what became of a cell.</summary>
/// <param name="Document">The report as read; <see langword="null"/> where it could not be.</param>
/// <param name="Mapped">What mapping came to; nothing where the report was rejected before.</param>
/// <param name="Result">What the file comes to.</param>
public sealed record CheckTrace(ReportDocument? Document, MappedReport Mapped, CheckResult Result);
