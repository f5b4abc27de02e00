using System.Reflection;
using System.Text;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Access;
using Sxsh.Functions.Dashboards;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>Answers how the app is.</summary>
public static class HealthEndpoints
{
    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapHealth(this IEndpointRouteBuilder api) =>
        api.MapGet("health", GetAsync)
            .WithName("GetHealth")
            .WithSummary("How the app is: 200 when healthy, 503 while storage is away.")
            .Produces<HealthAnswer>()
            .Produces<HealthAnswer>(Problems.OfHealth(false));

    private static async Task<IResult> GetAsync(Caller caller, StorageWatch storage, DashboardFiles dashboards, Catalogue catalogue, IOptions<HostingOptions> options, HttpResponse response, CancellationToken cancellationToken)
    {
        bool isReachable = await storage.IsReachableAsync(cancellationToken) && storage.Ready.IsCompletedSuccessfully;
        HealthAnswer answer = new(isReachable ? "healthy" : "degraded", isReachable ? "ok" : "away", null, null, null, null, null);
        if (caller.Roles.Any(role => role is Role.Ministry or Role.Operator))
        {
            answer = answer with
            {
                Icu = HasIcu(),
                Host = options.Value.IsFunctionsHost ? "functions" : "standalone",
                Version = Version,
                Catalogue = catalogue.Version,
                Dashboards = dashboards.Exist,
            };
        }

        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(answer, statusCode: Problems.OfHealth(isReachable));
    }

    // Without the library this silently leaves the text as it is.
    private static bool HasIcu() => "e\u0301".Normalize(NormalizationForm.FormC).Length == 1;
}
