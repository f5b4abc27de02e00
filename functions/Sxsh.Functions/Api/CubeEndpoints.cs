using System.ComponentModel;
using Microsoft.Net.Http.Headers;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers with the published roll-up.</summary>
public static class CubeEndpoints
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapCube(this IEndpointRouteBuilder api) =>
        api.MapGet("cube", GetAsync)
            .WithName("GetCube")
            .WithSummary("The roll-up that dashboards load. Its ETag is the hash of its content; 404 before the first publication.")
            .Produces<Stream>(contentType: "application/json")
            .MayAnswer(Problems.BadParameter, Problems.CubeMissing);

    private static async Task<IResult> GetAsync(
        [Description("national (ministry and provinces) or public; by default the fuller one that the caller may read.")] string? audience,
        [Description("real (default) or synthetic; never both in one cube.")] string? dataset,
        AccessGrant grant,
        HttpRequest request,
        CubeQueries cubes,
        CancellationToken cancellationToken)
    {
        CubeScope scope = new(
            Parameters.OneOf<CubeAudience>("audience", audience) ?? grant.Audience ?? CubeAudience.Public,
            Parameters.OneOf<Dataset>("dataset", dataset) ?? Dataset.Real);
        if (await cubes.FindAsync(scope, hash => HasCurrent(request, hash), cancellationToken) is not { } cube)
        {
            return Problems.Of(Problems.CubeMissing, "Chưa có số liệu tổng hợp nào được công bố. Hãy chờ báo cáo đầu tiên được xử lý xong.");
        }

        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.ETag = TagOf(cube.Hash).ToString();
        headers.CacheControl = "private, no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        return cube.Brotli is { } brotli ? new BrotliResult(brotli, Json) : Problems.Unchanged();
    }

    private static EntityTagHeaderValue TagOf(string hash) => new($"\"{hash}\"");

    private static bool HasCurrent(HttpRequest request, string hash) =>
        request.GetTypedHeaders().IfNoneMatch is { } tags
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(TagOf(hash), useStrongComparison: false));
}
