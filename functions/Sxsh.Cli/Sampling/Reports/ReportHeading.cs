namespace Sxsh.Cli.Sampling.Reports;

/// <summary>What stands above a table.</summary>
/// <param name="Issuer">Who sends it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Period">The period in words, for example "năm 2018".</param>
internal sealed record ReportHeading(string Issuer, string Title, string Period);
