namespace Sxsh.Pipeline.Model;

/// <summary>What a run found in a report.</summary>
/// <param name="Tables">Tables in the file.</param>
/// <param name="Paragraphs">Paragraphs in the file.</param>
/// <param name="Rows">Values that the layouts found.</param>
/// <param name="Observations">Values taken.</param>
/// <param name="Blockers">Findings that reject the report.</param>
/// <param name="Errors">Findings that leave a value out.</param>
/// <param name="Warnings">Findings that flag a value.</param>
/// <param name="Infos">Other findings.</param>
public sealed record ReportCounts(int Tables, int Paragraphs, int Rows, int Observations, int Blockers, int Errors, int Warnings, int Infos);
