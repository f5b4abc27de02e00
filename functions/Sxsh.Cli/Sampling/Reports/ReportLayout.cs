namespace Sxsh.Cli.Sampling.Reports;

/// <summary>The form that a province is used to.</summary>
internal enum ReportLayout
{
    /// <summary>Indicators down the side; results, plans and targets across.</summary>
    WideRows,

    /// <summary>Indicators across, grouped; a row for results and one for the plan.</summary>
    WideColumns,

    /// <summary>One value a row.</summary>
    Long,
}
