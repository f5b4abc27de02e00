namespace Sxsh.Pipeline.Model;

/// <summary>What is known about a report besides its bytes.</summary>
/// <param name="Area">The area that reports; <see langword="null"/> when a file is checked without naming one.</param>
/// <param name="Period">The period it reports on; <see langword="null"/> when a file is checked without naming one.</param>
public sealed record ReportContext(Area? Area, ReportingPeriod? Period)
{
    /// <summary>The file's name as sent; empty where it has none.</summary>
    public string FileName { get; init; } = string.Empty;
}
