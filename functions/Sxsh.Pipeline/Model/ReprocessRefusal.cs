namespace Sxsh.Pipeline.Model;

/// <summary>Why a version of a report was not reprocessed; nothing of it has changed.</summary>
public enum ReprocessRefusal
{
    /// <summary>There is no such version.</summary>
    Missing,

    /// <summary>It was not finished yet, or has failed: it is still to be processed for the first time.</summary>
    NotFinished,

    /// <summary>It does not count (any more), nor is it a rejected one that came last.</summary>
    NotCurrent,

    /// <summary>Another worker holds it, or has changed it meanwhile.</summary>
    Held,

    /// <summary>The service's run is not the one whose differences were shown.</summary>
    OtherRun,

    /// <summary>It counts, and would be rejected.</summary>
    WouldBeRejected,

    /// <summary>Its original is missing.</summary>
    OriginalMissing,

    /// <summary>Its path means another area or period by now.</summary>
    Moved,
}
