namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Codes of the table service as <see cref="Azure.RequestFailedException.ErrorCode"/> holds them. Only those that we ask for.</summary>
public static class TableErrorCode
{
    /// <summary>409: there is an entity with these keys.</summary>
    public const string EntityAlreadyExists = "EntityAlreadyExists";

    /// <summary>409: there is a table of this name.</summary>
    public const string TableAlreadyExists = "TableAlreadyExists";

    /// <summary>404: there is no table of this name.</summary>
    public const string TableNotFound = "TableNotFound";

    /// <summary>404: there is no entity with these keys.</summary>
    public const string ResourceNotFound = "ResourceNotFound";

    /// <summary>412: the entity has another ETag.</summary>
    public const string UpdateConditionNotSatisfied = "UpdateConditionNotSatisfied";

    /// <summary>413: more than 4 MB in one request.</summary>
    public const string RequestBodyTooLarge = "RequestBodyTooLarge";
}
