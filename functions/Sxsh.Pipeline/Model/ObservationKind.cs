namespace Sxsh.Pipeline.Model;

/// <summary>What a value states; kinds never mix in one total.</summary>
public enum ObservationKind
{
    /// <summary>A result.</summary>
    Actual,

    /// <summary>A level to reach; its period is the year it is to be reached.</summary>
    Target,

    /// <summary>An activity or budget decided or estimated, not yet done.</summary>
    Plan,
}
