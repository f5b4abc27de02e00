using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Access;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>Answers who the caller is and what they may do.</summary>
public static class AccessEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapAccess(this IEndpointRouteBuilder api) =>
        api.MapGet("access", Get).WithName("GetAccess").WithSummary("Who the caller is, which areas they speak for, and how far they reach at each endpoint.");

    private static Ok<AccessAnswer> Get(Caller caller, AccessReach reach, IOptions<AccessOptions> options, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        Role[] roles = [.. caller.Roles.OrderByDescending(AccessReach.Rank)];
        return TypedResults.Ok(new AccessAnswer(
            caller.IsSignedIn,
            roles is [var foremost, ..] ? foremost : Role.Public,
            roles,
            caller.IsSignedIn ? caller.Actor.Name : null,
            caller.Areas,
            options.Value.Public,
            options.Value.SignInUrl,
            AccessPolicy.Rules
                .Where(rule => rule.Kind != AccessKind.FunctionsHost)
                .ToDictionary(NameOf, rule => WireNames.Of(reach.Of(rule, caller).Level), StringComparer.Ordinal),
            context.Features.Get<AntiforgeryValue>()?.Value));
    }

    private static string NameOf(AccessRule rule) => rule.Audience is { } audience ? $"{rule.Endpoint}?audience={WireNames.Of(audience)}" : rule.Endpoint;
}
