using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Functions.Access.Keys;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Makes, lists and revokes keys of machines. Only people may, so that a key that leaks cannot make others that outlive it.</summary>
public static class KeyEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder keys = api.MapGroup("keys");
        keys.MapGet(string.Empty, ListAsync).WithName("ListKeys").WithSummary("All keys of machines, without their secrets; expired and revoked ones too.");
        keys.MapPost(string.Empty, CreateAsync).WithName("CreateKey").WithSummary("Makes a key. Its secret is in this answer and never shown again. Not with a key.").MayAnswer(Problems.BadParameter, Problems.KeysByPeopleOnly);
        keys.MapDelete("{id}", RevokeAsync).WithName("RevokeKey").WithSummary("Revokes a key for good: here at once, on other instances within five seconds. Not with a key.").MayAnswer(Problems.KeyMissing, Problems.KeysByPeopleOnly);
    }

    private static async Task<Ok<Page<KeyAnswer>>> ListAsync(KeyRing ring, TimeProvider time, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Page<KeyAnswer>(await ring.ListAsync(cancellationToken).Select(key => KeyAnswer.Of(key, time.GetUtcNow(), null)).ToListAsync(cancellationToken), null));

    private static async Task<Results<Created<KeyAnswer>, ProblemHttpResult>> CreateAsync(
        KeyRequest request,
        Caller caller,
        KeyRing ring,
        EndpointDataSource endpoints,
        Catalogue catalogue,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (caller.Scheme == KeySource.Scheme)
        {
            return ByPeopleOnly();
        }

        string[] names = [.. endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName).OfType<string>()];
        KeyText text = KeyText.New();
        AccessKey key = NewKey.Of(request, text, caller.Actor, time.GetUtcNow(), catalogue, names);
        AccessKey added = await ring.TryAddAsync(key, cancellationToken) ?? throw new InvalidOperationException("Two keys came to the same random id.");
        return TypedResults.Created($"/api/keys/{added.Id}", KeyAnswer.Of(added, time.GetUtcNow(), text.ToString()));
    }

    private static async Task<Results<Ok<KeyAnswer>, ProblemHttpResult>> RevokeAsync(
        [Description("Id of the key: its part between the two underlines.")] string id,
        Caller caller,
        KeyRing ring,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (caller.Scheme == KeySource.Scheme)
        {
            return ByPeopleOnly();
        }

        (AccessKey? key, _) = await ring.RevokeAsync(id, caller.Actor, cancellationToken);
        return key is null
            ? Problems.Of(Problems.KeyMissing, "Không có khóa nào mang mã này. Danh sách khóa có tại /api/keys.")
            : TypedResults.Ok(KeyAnswer.Of(key, time.GetUtcNow(), null));
    }

    private static ProblemHttpResult ByPeopleOnly() =>
        Problems.Of(Problems.KeysByPeopleOnly, "Khóa không được dùng để cấp hoặc thu hồi khóa. Hãy đăng nhập bằng tài khoản của người phụ trách.");
}
