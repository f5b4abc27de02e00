namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>What happens to properties that the new entity does not name.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}
