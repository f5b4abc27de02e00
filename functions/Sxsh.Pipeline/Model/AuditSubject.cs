namespace Sxsh.Pipeline.Model;

/// <summary>What an audit event is about.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Id">Which one; at most 500 characters, and never a secret.</param>
public sealed record AuditSubject(AuditSubjectKind Kind, string Id)
{
    /// <summary>A version of a report.</summary>
    /// <param name="id">The version.</param>
    /// <returns>The subject.</returns>
    public static AuditSubject Of(SubmissionId id) => new(AuditSubjectKind.Submission, id.ToString());

    /// <summary>A report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The subject.</returns>
    public static AuditSubject Of(ReportKey report) => new(AuditSubjectKind.Report, report.ToString());
}
