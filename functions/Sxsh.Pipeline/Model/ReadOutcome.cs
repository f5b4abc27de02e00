namespace Sxsh.Pipeline.Model;

/// <summary>What came of reading a file.</summary>
/// <param name="Format">Format as the bytes tell it.</param>
/// <param name="Document">The document; <see langword="null"/> exactly when <paramref name="Issues"/> holds a blocker.</param>
/// <param name="Issues">Findings of the reader.</param>
public sealed record ReadOutcome(FileFormat Format, ReportDocument? Document, IReadOnlyList<Issue> Issues);
