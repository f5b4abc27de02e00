namespace Sxsh.Pipeline.Queries;

/// <summary>Sorts of tasks.</summary>
public enum LedgerTaskKind
{
    /// <summary>Processing was given up.</summary>
    Failed,

    /// <summary>A blob was written again after its bytes were taken.</summary>
    Overwritten,

    /// <summary>A blob was deleted after its bytes were taken.</summary>
    Deleted,
}
