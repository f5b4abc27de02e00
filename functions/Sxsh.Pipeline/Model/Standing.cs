namespace Sxsh.Pipeline.Model;

/// <summary>Whether a submission is the one that counts for its report.</summary>
public enum Standing
{
    /// <summary>Its values count.</summary>
    Current,

    /// <summary>A later version counts.</summary>
    Superseded,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>Does not count until somebody confirms it.</summary>
    Waiting,
}
