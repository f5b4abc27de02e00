namespace Sxsh.Functions.Access;

/// <summary>Where a request says whose reports it is about. The gate and the handlers read it with the same code, so that they never mean different provinces.</summary>
public enum AreaSource
{
    /// <summary>Nowhere: what it answers belongs to no province.</summary>
    Nowhere,

    /// <summary>The route's <c>province</c>, for the route's <c>period</c> if it has one.</summary>
    Route,

    /// <summary>The query's <c>province</c> and <c>period</c>; a request that names no province is about none.</summary>
    Query,

    /// <summary>The submission whose id is the route's <c>id</c>. For a province, another's submissions are as unknown as those that do not exist.</summary>
    Submission,

    /// <summary>The query's <c>province</c> narrows a list; without it the list is of all that the caller may see. The handler lists within <see cref="AccessGrant.Areas"/>.</summary>
    Filter,
}
