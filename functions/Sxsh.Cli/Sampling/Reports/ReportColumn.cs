using Sxsh.Cli.Sampling.Country;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>What a report states of each indicator: its results of a year, the plan for one, or the target for one.</summary>
/// <param name="Heading">Heading of the column.</param>
/// <param name="Period">The period alone, as the long form writes it.</param>
/// <param name="Kind">Result, plan or target.</param>
/// <param name="Year">The year.</param>
/// <param name="Figures">Results, or what the plan is made from; <see langword="null"/> for targets.</param>
internal sealed record ReportColumn(string Heading, string Period, ObservationKind Kind, int Year, YearFigures? Figures);
