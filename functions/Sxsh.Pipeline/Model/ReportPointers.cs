namespace Sxsh.Pipeline.Model;

/// <summary>Which versions of a report count. Grain: one per report with a version that counted.</summary>
/// <param name="Report">The report.</param>
/// <param name="Latest">The latest version that counted, in the order of uploads. It stays when that version is withdrawn: nothing older comes back by itself.</param>
/// <param name="Official">The version that the ministry accepted; <see langword="null"/> if none.</param>
/// <param name="ETag">Version of the row, for conditional writes; <see langword="null"/> for a row not yet written.</param>
public sealed record ReportPointers(ReportKey Report, VersionPointer Latest, VersionPointer? Official, string? ETag)
{
    /// <summary>Whether the latest version that counted was withdrawn, so that nothing of the report counts.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>How many decisions about figures of the report there are (<see cref="Figures.FigureDecision"/>). All of them are applied to the version that counts.</summary>
    public int Reviewed { get; init; }

    /// <summary>How many of them there were when the ministry accepted: those alone are applied to the official version. 0 if nothing is official.</summary>
    public int OfficialReviewed { get; init; }

    /// <summary>The version whose values count now; <see langword="null"/> if the latest one was withdrawn.</summary>
    public VersionPointer? Current => IsWithdrawn ? null : Latest;
}
