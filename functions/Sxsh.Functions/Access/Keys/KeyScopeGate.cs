using Sxsh.Functions.Api;

namespace Sxsh.Functions.Access.Keys;

/// <summary>Holds a key to what it was made for. What a role may do is the policy table's matter; a key can only be narrower.</summary>
/// <param name="next">The rest of the app.</param>
public sealed class KeyScopeGate(RequestDelegate next)
{
    /// <summary>Passes a request on or refuses it.</summary>
    /// <param name="context">The request, after its caller was found out.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        string? endpoint = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        return context.Features.Get<KeyScope>() is { } scope && !scope.Allows(context.Request.Method, endpoint)
            ? Problems.Of(Problems.KeyScope, "Khóa này không được cấp cho thao tác vừa gọi. Hãy dùng khóa khác, hoặc đề nghị Bộ Công Thương cấp khóa có phạm vi phù hợp.").ExecuteAsync(context)
            : next(context);
    }
}
