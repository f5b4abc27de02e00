using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Functions.Api;

/// <summary>Answers whether anything was lost.</summary>
public static class LedgerEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapLedger(this IEndpointRouteBuilder api) =>
        api.MapGet("ledger", BalanceAsync).WithName("GetLedger").WithSummary("received = done + rejected + failed + open, and what a person has to look at.").MayAnswer(Problems.BadParameter, Problems.StorageAway);

    private static async Task<Ok<LedgerAnswer>> BalanceAsync(
        [Description("real or synthetic; none counts both.")] string? dataset,
        AccessGrant grant,
        LedgerQueries ledger,
        RollUpPublisher rollUps,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(await ledger.BalanceAsync(Parameters.OneOf<Dataset>("dataset", dataset), grant.Areas, rollUps.FindStaleAsync, cancellationToken));
}
