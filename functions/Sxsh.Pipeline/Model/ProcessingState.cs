namespace Sxsh.Pipeline.Model;

/// <summary>How far a submission has come.</summary>
public enum ProcessingState
{
    /// <summary>Its bytes are kept; reading has not begun.</summary>
    Received,

    /// <summary>A worker is at it; the lease says until when.</summary>
    Reading,

    /// <summary>Read and stored; issues may remain.</summary>
    Done,

    /// <summary>Cannot be taken as it is; its issues say what to do.</summary>
    Rejected,

    /// <summary>Three attempts ended without a result; a task for the operator.</summary>
    Failed,
}
