namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Names of containers, tables and queues.</summary>
internal static class StorageNames
{
    /// <summary>Container of uploads.</summary>
    public const string Reports = "reports";

    /// <summary>Container of receipts of uploads through the API.</summary>
    public const string Receipts = "receipts";

    /// <summary>Container of write-once copies.</summary>
    public const string Originals = "originals";

    /// <summary>Container of files beside versions.</summary>
    public const string Attachments = "attachments";

    /// <summary>Table of deadlines.</summary>
    public const string Calendar = "Calendar";

    /// <summary>Container of parts, cubes and their indexes.</summary>
    public const string Published = "published";

    /// <summary>Table of versions, pointers and repeats.</summary>
    public const string Submissions = "Submissions";

    /// <summary>Table of values.</summary>
    public const string Observations = "Observations";

    /// <summary>Table of findings.</summary>
    public const string Issues = "Issues";

    /// <summary>Table of machines' keys.</summary>
    public const string Keys = "Keys";

    /// <summary>Table of what limits count.</summary>
    public const string Counters = "Counters";

    /// <summary>Table of the audit trail.</summary>
    public const string Audit = "Audit";

    /// <summary>Table of what provinces are told.</summary>
    public const string Notices = "Notices";

    /// <summary>Table of where notices are sent.</summary>
    public const string Webhooks = "Webhooks";

    /// <summary>Table of how far the sending has come.</summary>
    public const string Deliveries = "Deliveries";

    /// <summary>Table of answers to findings.</summary>
    public const string Answers = "Answers";

    /// <summary>Table of what columns of a province's reports mean.</summary>
    public const string Corrections = "Corrections";

    /// <summary>Container of the daily heads of the audit trail.</summary>
    public const string AuditHeads = "audit-heads";

    /// <summary>Queue of areas to roll up.</summary>
    public const string RollUps = "rollups";

    /// <summary>Queue of messages that could not be worked; the Functions host uses the same name.</summary>
    public const string PoisonedRollUps = "rollups-poison";
}
