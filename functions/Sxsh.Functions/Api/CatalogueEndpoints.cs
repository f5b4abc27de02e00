using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Validation;

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
        api.MapGet("rules", Rules).WithName("ListRules").WithSummary("The rules that reports are held against: code, what must hold in Vietnamese and English, severity, wording of the finding, the periods for which it holds, and a small report that keeps it and one that breaks it.");
    }

    private static Ok<Page<Province>> Provinces(Catalogue catalogue) => TypedResults.Ok(new Page<Province>(catalogue.Provinces, null));

    private static Ok<Page<Indicator>> Indicators(Catalogue catalogue) => TypedResults.Ok(new Page<Indicator>(catalogue.Indicators, null));

    private static Ok<Page<RuleEntry>> Rules() => TypedResults.Ok(new Page<RuleEntry>(RuleBook.Entries, null));

    private static Ok<Page<NationalTarget>> Targets(Catalogue catalogue) => TypedResults.Ok(new Page<NationalTarget>(catalogue.NationalTargets, null));
}
