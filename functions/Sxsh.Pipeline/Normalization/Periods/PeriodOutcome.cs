namespace Sxsh.Pipeline.Normalization.Periods;

/// <summary>What came of reading a period.</summary>
internal enum PeriodOutcome
{
    /// <summary>A period was read.</summary>
    Read,

    /// <summary>The words state none that is understood.</summary>
    NotUnderstood,

    /// <summary>The words lean on the report's own period ("đến nay"), and that is not known.</summary>
    ReportPeriodMissing,
}
