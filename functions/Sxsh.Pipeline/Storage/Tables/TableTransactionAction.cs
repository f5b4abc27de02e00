using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>One action of a transaction.</summary>
/// <param name="actionType">What it does.</param>
/// <param name="entity">To which entity; of a deletion only the keys matter.</param>
/// <param name="etag">Version it must have: of use to updates and deletions; the default, or <see cref="ETag.All"/>, for any.</param>
public sealed class TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag etag)
{
    /// <summary>An action whatever the version.</summary>
    /// <param name="actionType">What it does.</param>
    /// <param name="entity">To which entity.</param>
    public TableTransactionAction(TableTransactionActionType actionType, TableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>What it does.</summary>
    public TableTransactionActionType ActionType { get; } = actionType;

    /// <summary>To which entity.</summary>
    public TableEntity Entity { get; } = entity;

    /// <summary>Version the entity must have.</summary>
    public ETag ETag { get; } = etag;
}
