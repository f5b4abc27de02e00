using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers about current observations.</summary>
public static class ObservationEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapObservations(this IEndpointRouteBuilder api) =>
        api.MapGet("observations", ListAsync).WithName("ListObservations").WithSummary("Values that count now, by submission and place in the report.").MayAnswer(Problems.BadParameter);

    private static async Task<Ok<Page<ObservationAnswer>>> ListAsync([AsParameters] ObservationsQuery query, AccessGrant grant, ObservationQueries observations, Catalogue catalogue, CancellationToken cancellationToken) =>
        TypedResults.Ok(await observations.ListAsync(query.ToFilter(catalogue, grant.Areas), query.ToPage(), cancellationToken));
}
