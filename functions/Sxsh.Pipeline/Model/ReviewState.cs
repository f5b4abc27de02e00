namespace Sxsh.Pipeline.Model;

/// <summary>What the ministry has decided about a submission.</summary>
public enum ReviewState
{
    /// <summary>Nothing yet.</summary>
    Pending,

    /// <summary>Its figures are official.</summary>
    Accepted,

    /// <summary>Sent back with a reason.</summary>
    Returned,
}
