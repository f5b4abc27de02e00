using Sxsh.Cli.Sampling.Country;
using Sxsh.Cli.Workbooks;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>One indicator of a report.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">Its unit in this report.</param>
/// <param name="Cells">A cell for each column; <see langword="null"/> where the column says nothing of it.</param>
internal sealed record ReportLine(ReportedIndicator Indicator, string Unit, IReadOnlyList<SheetCell?> Cells);
