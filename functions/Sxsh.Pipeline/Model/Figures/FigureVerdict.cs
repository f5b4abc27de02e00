namespace Sxsh.Pipeline.Model.Figures;

/// <summary>What a person decided about a figure of a report.</summary>
public enum FigureVerdict
{
    /// <summary>It is as it was read, and counts.</summary>
    Confirmed,

    /// <summary>It counts with what the person gave instead.</summary>
    Corrected,

    /// <summary>It states nothing of the kind, and does not count.</summary>
    Discarded,

    /// <summary>An earlier decision was taken back: it stands as if nobody had decided.</summary>
    Reopened,
}
