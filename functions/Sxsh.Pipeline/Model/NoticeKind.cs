namespace Sxsh.Pipeline.Model;

/// <summary>What a province is told.</summary>
public enum NoticeKind
{
    /// <summary>A report was not taken; it has to be corrected and sent again.</summary>
    Rejected,

    /// <summary>A report could not be processed.</summary>
    Failed,

    /// <summary>The ministry returned a report.</summary>
    Returned,

    /// <summary>The ministry accepted a report.</summary>
    Accepted,

    /// <summary>A new version waits until somebody confirms it.</summary>
    AwaitingConfirmation,

    /// <summary>A version was withdrawn.</summary>
    Withdrawn,

    /// <summary>A report is due soon.</summary>
    Due,

    /// <summary>A report is late.</summary>
    Overdue,
}
