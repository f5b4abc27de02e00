namespace Sxsh.Pipeline.Model;

/// <summary>What sort of thing an audit event is about.</summary>
public enum AuditSubjectKind
{
    /// <summary>A version of a report; its id is a <see cref="SubmissionId"/>.</summary>
    Submission,

    /// <summary>A report, or a period of an area; its id is a <see cref="ReportKey"/> or the beginning of one.</summary>
    Report,

    /// <summary>A key for machines; its id is the key's public one.</summary>
    Key,

    /// <summary>A setting, by its name.</summary>
    Setting,

    /// <summary>A period of the calendar of deadlines.</summary>
    Period,

    /// <summary>Where notices are sent; its id is that of the webhook.</summary>
    Webhook,
}
