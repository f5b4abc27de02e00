namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>What an action of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds an entity; fails if there is one.</summary>
    Add,

    /// <summary>Merges into an entity; fails if there is none, or if its ETag differs.</summary>
    UpdateMerge,

    /// <summary>Replaces an entity; fails if there is none, or if its ETag differs.</summary>
    UpdateReplace,

    /// <summary>Deletes an entity; fails if there is none, or if its ETag differs.</summary>
    Delete,

    /// <summary>Merges into an entity, or adds it.</summary>
    UpsertMerge,

    /// <summary>Replaces an entity, or adds it.</summary>
    UpsertReplace,
}
