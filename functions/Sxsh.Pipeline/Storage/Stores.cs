namespace Sxsh.Pipeline.Storage;

/// <summary>All stores over one storage account, or all in memory.</summary>
/// <param name="Uploads">The container <c>reports</c>.</param>
/// <param name="Originals">The container <c>originals</c>.</param>
/// <param name="Ledger">The table <c>Submissions</c>.</param>
/// <param name="Runs">The tables <c>Observations</c> and <c>Issues</c>.</param>
/// <param name="Published">The container <c>published</c>.</param>
/// <param name="RollUps">The queue <c>rollups</c>.</param>
/// <param name="Keys">The table <c>Keys</c>.</param>
/// <param name="Counters">The table <c>Counters</c>.</param>
/// <param name="Outbox">Audit events that wait to be chained.</param>
/// <param name="Calendar">The table <c>Calendar</c>.</param>
/// <param name="Covers">Covering letters and lists of attachments, in the table <c>Submissions</c>.</param>
/// <param name="Attachments">The container <c>attachments</c>: bytes under their hash.</param>
/// <param name="Audit">The table <c>Audit</c>.</param>
/// <param name="AuditHeads">The container <c>audit-heads</c>.</param>
/// <param name="Notices">The table <c>Notices</c>.</param>
/// <param name="Webhooks">The tables <c>Webhooks</c> and <c>Deliveries</c>.</param>
/// <param name="Guidance">The tables <c>Answers</c> and <c>Corrections</c>.</param>
/// <param name="Setup">Makes what is missing.</param>
public sealed record Stores(
    IUploadStore Uploads,
    IOriginalStore Originals,
    ISubmissionLedger Ledger,
    IRunStore Runs,
    IPublishedStore Published,
    IWorkQueue RollUps,
    IKeyStore Keys,
    ICounterStore Counters,
    IAuditOutbox Outbox,
    ICalendarStore Calendar,
    ICoverStore Covers,
    IOriginalStore Attachments,
    IAuditStore Audit,
    IAuditHeadStore AuditHeads,
    INoticeStore Notices,
    IWebhookStore Webhooks,
    IGuidanceStore Guidance,
    IStorageSetup Setup);
