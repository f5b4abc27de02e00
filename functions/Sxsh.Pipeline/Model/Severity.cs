namespace Sxsh.Pipeline.Model;

/// <summary>What a finding means for the figures.</summary>
public enum Severity
{
    /// <summary>Nothing to do.</summary>
    Info,

    /// <summary>The value is kept and flagged.</summary>
    Warning,

    /// <summary>That row or value is left out.</summary>
    Error,

    /// <summary>The report is rejected; nothing of it becomes current.</summary>
    Blocker,
}
