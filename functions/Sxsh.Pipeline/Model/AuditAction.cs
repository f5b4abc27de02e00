namespace Sxsh.Pipeline.Model;

/// <summary>What was done, as the audit trail tells it. New members go to the end: entries that are chained hold the names. What happens at the same instant is chained in this order.</summary>
public enum AuditAction
{
    /// <summary>An upload became a version of a report.</summary>
    UploadReceived,

    /// <summary>An upload had the bytes of the version before it and changed nothing.</summary>
    UploadRepeated,

    /// <summary>A version was read and taken.</summary>
    ReportDone,

    /// <summary>A version was read and rejected.</summary>
    ReportRejected,

    /// <summary>A version could not be read, and was given up.</summary>
    ReportFailed,

    /// <summary>A version waits until somebody confirms it.</summary>
    ReportHeldBack,

    /// <summary>A version that was held back was confirmed, so that it counts.</summary>
    ReportConfirmed,

    /// <summary>The ministry accepted a version; it is official now.</summary>
    ReportAccepted,

    /// <summary>The ministry returned a version.</summary>
    ReportReturned,

    /// <summary>A version was withdrawn.</summary>
    ReportWithdrawn,

    /// <summary>An area stated that it has nothing to report for a period.</summary>
    NilFiled,

    /// <summary>The covering letter of a report was described or changed.</summary>
    CoverChanged,

    /// <summary>A file was attached to a report; it is kept, not read.</summary>
    FileAttached,

    /// <summary>A version that had failed is to be read again.</summary>
    ReportRetried,

    /// <summary>A version was given another run.</summary>
    ReportReprocessed,

    /// <summary>A key for machines was made.</summary>
    KeyMade,

    /// <summary>A key for machines was revoked.</summary>
    KeyRevoked,

    /// <summary>A setting was changed.</summary>
    SettingChanged,

    /// <summary>A deadline, or whether a period is closed, was changed.</summary>
    CalendarChanged,

    /// <summary>It was set where notices are sent.</summary>
    WebhookConfigured,

    /// <summary>Notices are not sent there any more.</summary>
    WebhookRemoved,

    /// <summary>A finding about a report was answered.</summary>
    IssueAnswered,

    /// <summary>It was set what a column of a province's reports means.</summary>
    MappingCorrected,

    /// <summary>A figure of a report was confirmed as it was read.</summary>
    FigureConfirmed,

    /// <summary>A figure of a report was given another value, indicator, period or kind.</summary>
    FigureCorrected,

    /// <summary>A figure of a report was found to state nothing, so that it does not count.</summary>
    FigureDiscarded,

    /// <summary>A decision about a figure was taken back.</summary>
    FigureReopened,
}
