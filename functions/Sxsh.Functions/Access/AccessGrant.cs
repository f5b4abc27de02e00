using System.Reflection;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>How far the gate let a request in. Handlers that list take it as a parameter and list within it.</summary>
/// <param name="Role">The role by which it was let in.</param>
/// <param name="Areas">Only reports of these areas, the areas that the request names already left alone; <see langword="null"/> for all, unknown areas included.</param>
/// <param name="Audience">Which cube; <see langword="null"/> for all other endpoints.</param>
public sealed record AccessGrant(Role Role, IReadOnlyList<Area>? Areas, CubeAudience? Audience)
{
    /// <summary>Nothing at all.</summary>
    public static AccessGrant Nothing { get; } = new(Role.Public, [], null);

    /// <summary>Whether contents of reports (values, findings, quotes) may be told.</summary>
    public bool SeesContents => Role is Role.Ministry or Role.Province;

    /// <summary>Binds the parameter of a handler.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The grant; nothing where the gate gave none.</returns>
    public static ValueTask<AccessGrant?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<AccessGrant?>(context.Features.Get<AccessGrant>() ?? Nothing);

    /// <summary>Whether something of an area may be told.</summary>
    /// <param name="area">The area; <see langword="null"/> if it is unknown.</param>
    /// <returns><see langword="true"/> if it may.</returns>
    public bool Includes(Area? area) => Areas is null || (area is { } known && Areas.Contains(known));
}
