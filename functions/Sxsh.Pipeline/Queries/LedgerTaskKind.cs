namespace Sxsh.Pipeline.Queries;

/// <summary>Sorts of tasks.</summary>
public enum LedgerTaskKind
{
    /// <summary>Processing was given up.</summary>
    Failed,

    /// <summary>A blob was written again after its bytes were taken.</summary>
    Overwritten,

    /// <summary>A blob was deleted after its bytes were taken.</summary>
    Deleted,

    /// <summary>The ministry returned a version that still counts; a corrected one is expected.</summary>
    Returned,

    /// <summary>A version waits to be confirmed: it has lost values, or its period was closed.</summary>
    Waiting,

    /// <summary>The official version was withdrawn; the ministry decides what is official.</summary>
    OfficialWithdrawn,

    /// <summary>A webhook did not take a notice, however often it was sent.</summary>
    NoticeNotSent,
}
