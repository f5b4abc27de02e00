namespace Sxsh.Pipeline.Model;

/// <summary>Why a decision on a version was not taken; nothing has changed then.</summary>
public enum DecisionRefusal
{
    /// <summary>There is no such version.</summary>
    Missing,

    /// <summary>The version is not what the decider saw any more.</summary>
    Changed,

    /// <summary>It is still to be processed.</summary>
    NotFinished,

    /// <summary>It was rejected or has failed: there are no figures to decide on.</summary>
    NotDone,

    /// <summary>It waits to be confirmed, which comes first.</summary>
    Waiting,

    /// <summary>It does not wait (any more).</summary>
    NotWaiting,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>Another version counts.</summary>
    NotCurrent,

    /// <summary>A later version is official already.</summary>
    LaterIsOfficial,

    /// <summary>It has not failed, so that there is nothing to try again.</summary>
    NotFailed,

    /// <summary>Only the ministry can decide this.</summary>
    OnlyMinistry,

    /// <summary>The version has no such figure.</summary>
    FigureMissing,

    /// <summary>Somebody else has decided about the figure meanwhile.</summary>
    FigureChanged,
}
