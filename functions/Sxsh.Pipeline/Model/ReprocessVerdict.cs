namespace Sxsh.Pipeline.Model;

/// <summary>Whether today's code, catalogue and rules may replace what a version of a report came to.</summary>
public enum ReprocessVerdict
{
    /// <summary>They may.</summary>
    Applicable,

    /// <summary>They have done so already.</summary>
    UpToDate,

    /// <summary>The version counts, and they would reject it; its figures stay as they are.</summary>
    WouldBeRejected,

    /// <summary>Its path means another area or period by now, which makes it another report; the file has to be sent again.</summary>
    Moved,
}
