using Sxsh.Cli.Sampling.Country;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>What a province has to say, before it is put into a form.</summary>
/// <param name="ProvinceName">Name of the province.</param>
/// <param name="Issuer">Who sends it.</param>
/// <param name="Period">The period in words.</param>
/// <param name="Columns">What is stated of each indicator.</param>
/// <param name="Lines">The indicators; each has a cell for every column.</param>
/// <param name="Sectors">Establishments by sector; empty where that is not reported.</param>
/// <param name="Enterprises">Results of enterprises; empty where they are not reported, or reported apart.</param>
/// <param name="Figures">Writes the money of enterprises.</param>
/// <param name="Money">The unit of money.</param>
internal sealed record ReportContent(
    string ProvinceName,
    string Issuer,
    string Period,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<ReportLine> Lines,
    IReadOnlyList<SectorFigures> Sectors,
    IReadOnlyList<EnterpriseResult> Enterprises,
    ReportFigures Figures,
    MoneyUnit Money)
{
    /// <summary>What stands above a table.</summary>
    /// <param name="title">What the table is, without the period.</param>
    /// <returns>The heading.</returns>
    public ReportHeading Heading(string title) => new(Issuer, $"{title} {Period.ToUpperInvariant()}", Period);
}
