using System.Reflection;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Who calls the API. Handlers take it as a parameter; it is set before any of them runs.</summary>
/// <param name="Actor">Who, for decisions and the audit trail. Its role is the one by which the endpoint was opened.</param>
/// <param name="Areas">Areas that a province's account speaks for, under both schemes (<see cref="ProvinceAreas"/>); empty for other roles.</param>
public sealed record Caller(Actor Actor, IReadOnlyList<Area> Areas)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static Caller Nobody { get; } = new(new Actor(Role.Public, "anonymous", "Chưa đăng nhập"), []) { Roles = [] };

    /// <summary>All roles that the caller was given; <see cref="Role.Public"/> goes without saying.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = Actor.Role is { } role ? [role] : [];

    /// <summary>By what the caller is known: <c>bearer</c>, <c>key</c>, <c>cookie</c>, <c>app-service</c>; <see langword="null"/> for somebody who is not signed in.</summary>
    public string? Scheme { get; init; }

    /// <summary>Whether the caller is signed in.</summary>
    public bool IsSignedIn => Scheme is not null;

    /// <summary>Binds the parameter of a handler.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The caller.</returns>
    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(Of(context));

    /// <summary>The caller of a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The caller; <see cref="Nobody"/> where the gate did not ask.</returns>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Nobody;
}
