namespace Sxsh.Pipeline.Queries;

/// <summary>How a figure of a report stands.</summary>
public enum FigureState
{
    /// <summary>It counts as it was read; nobody has looked at it.</summary>
    Read,

    /// <summary>It does not count until a person decides.</summary>
    Open,

    /// <summary>A person confirmed it.</summary>
    Confirmed,

    /// <summary>A person corrected it.</summary>
    Corrected,

    /// <summary>A person discarded it; it does not count.</summary>
    Discarded,
}
