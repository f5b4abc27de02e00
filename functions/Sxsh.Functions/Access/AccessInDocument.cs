using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sxsh.Functions.Api;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Tells readers of <c>/openapi/v1.json</c> who may call what, from the same table that decides it.</summary>
public sealed class AccessInDocument : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Scheme = "bearer";

    /// <summary>Adds the way of signing in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">What is known of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A finished task.</returns>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Scheme,
            Description = "A token of an OpenID Connect issuer that the service knows, or a key of a machine.",
        };
        return Task.CompletedTask;
    }

    /// <summary>Adds to an endpoint who reaches how far, and how a refusal is answered.</summary>
    /// <param name="operation">The endpoint in the document.</param>
    /// <param name="context">The endpoint itself.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A finished task.</returns>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        string? name = context.Description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName;
        AccessRule[] rules = [.. AccessPolicy.Of(name).Where(rule => rule.Kind == AccessKind.Roles)];
        if (rules.Length == 0)
        {
            return Task.CompletedTask;
        }

        operation.Description = string.Join('\n', new[] { operation.Description }.OfType<string>().Concat(rules.Select(Described)));
        operation.Responses ??= [];
        foreach (ProblemKind refusal in new[] { Problems.SignInRequired, Problems.NotAllowed })
        {
            operation.Responses.TryAdd(refusal.Status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse { Description = $"{refusal.Code}: {refusal.Title}" });
        }

        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    private static string Described(AccessRule rule)
    {
        IEnumerable<string> reach = Enum.GetValues<Role>().Where(role => rule.LevelOf(role) != AccessLevel.None).Select(role => $"{WireNames.Of(role)} {WireNames.Of(rule.LevelOf(role))}");
        return $"{(rule.Audience is { } audience ? $"Access to audience={WireNames.Of(audience)}" : "Access")}: {string.Join(", ", reach)}. {rule.Reason}";
    }
}
