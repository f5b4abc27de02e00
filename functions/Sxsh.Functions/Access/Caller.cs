using System.Reflection;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Who calls the API. Handlers take it as a parameter; it is set before any of them runs.</summary>
/// <param name="Actor">Who, for decisions and the audit trail.</param>
/// <param name="Areas">Areas that a province's account speaks for, under both schemes; empty for other roles.</param>
public sealed record Caller(Actor Actor, IReadOnlyList<Area> Areas)
{
    /// <summary>Binds the parameter of a handler.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The caller.</returns>
    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(Of(context));

    /// <summary>The caller of a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The caller.</returns>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? new Caller(new Actor(Role.Ministry, "anonymous", "Chưa đăng nhập"), []);
}
