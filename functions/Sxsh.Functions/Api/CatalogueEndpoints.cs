using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers from the catalogue.</summary>
public static class CatalogueEndpoints
{
    /// <summary>Maps the resources.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        api.MapGet("provinces", Provinces).WithName("ListProvinces").WithSummary("Provinces of both schemes, with predecessors and successors.");
        api.MapGet("indicators", Indicators).WithName("ListIndicators").WithSummary("The indicator catalogue.");
        api.MapGet("targets", Targets).WithName("ListTargets").WithSummary("Targets of the national programmes. Targets of provinces are observations of that kind.");
    }

    private static Ok<Page<Province>> Provinces(Catalogue catalogue) => TypedResults.Ok(new Page<Province>(catalogue.Provinces, null));

    private static Ok<Page<Indicator>> Indicators(Catalogue catalogue) => TypedResults.Ok(new Page<Indicator>(catalogue.Indicators, null));

    private static Ok<Page<NationalTarget>> Targets(Catalogue catalogue) => TypedResults.Ok(new Page<NationalTarget>(catalogue.NationalTargets, null));
}
