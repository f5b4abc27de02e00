using Sxsh.Functions.Api;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Lets a request through to its endpoint only if <see cref="AccessPolicy"/> says so. The one place where that is enforced; it stands right behind routing.</summary>
/// <param name="next">The rest of the app.</param>
/// <param name="authentication">Who calls.</param>
/// <param name="reach">How far a caller reaches.</param>
/// <param name="areas">Whose reports a request is about.</param>
/// <param name="logger">Where refusals are told.</param>
public sealed partial class AccessGate(RequestDelegate next, CallerAuthentication authentication, AccessReach reach, RequestAreas areas, ILogger<AccessGate> logger)
{
    /// <summary>Passes a request on or refuses it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsNoEndpoint(context.GetEndpoint()))
        {
            await next(context);
            return;
        }

        IResult? refusal = await RefusalAsync(context);
        await (refusal is null ? next(context) : refusal.ExecuteAsync(context));
    }

    // Files and pages have none; what routing itself answers (405, 415) is none of ours and holds nothing.
    private static bool IsNoEndpoint(Endpoint? endpoint) => endpoint is null || (endpoint is not RouteEndpoint && endpoint.Metadata.Count == 0);

    private async Task<IResult?> RefusalAsync(HttpContext context)
    {
        string? name = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        IReadOnlyList<AccessRule> rules = AccessPolicy.Of(name);
        if (rules.Count == 0)
        {
            Log.NoRow(logger, name ?? "?");
            return Problems.NotFound(context.Request.Path);
        }

        if (rules[0].Kind == AccessKind.FunctionsHost)
        {
            return null;
        }

        CallerReading reading = await authentication.ReadAsync(context, context.RequestAborted);
        bool isOpen = rules[0].Kind == AccessKind.Open;
        if (reading.Refusal is { } why && !isOpen)
        {
            Log.CredentialRefused(logger, rules[0].Endpoint, why);
            return AccessProblems.CredentialRefused(context);
        }

        Caller caller = reading.Caller ?? Caller.Nobody;
        AccessRule rule = Chosen(rules, caller, context.Request);
        (Role role, AccessLevel level) = reach.Of(rule, caller);
        AccessDecision decision = level switch
        {
            AccessLevel.All => AccessDecision.Allowed(null),
            AccessLevel.Own => areas.Decide(rule, caller, context.Request),
            _ => AccessDecision.Refused(caller.IsSignedIn ? AccessProblems.NotAllowed() : AccessProblems.SignInFirst(context)),
        };
        if (decision.Refusal is not null)
        {
            Log.Refused(logger, rule.Endpoint, WireNames.Of(role), WireNames.Of(level));
            return decision.Refusal;
        }

        context.Features.Set(caller with { Actor = caller.Actor with { Role = role } });
        context.Features.Set(new AccessGrant(role, decision.Areas, rule.Audience));
        return null;
    }

    // Of the two cubes the one that is asked for, else the fuller one that the caller may read.
    private AccessRule Chosen(IReadOnlyList<AccessRule> rules, Caller caller, HttpRequest request)
    {
        if (rules is [var only])
        {
            return only;
        }

        CubeAudience? asked = Parameters.OneOf<CubeAudience>("audience", request.Query["audience"].ToString());
        return rules.FirstOrDefault(rule => asked is null ? reach.Of(rule, caller).Level != AccessLevel.None : rule.Audience == asked) ?? rules[0];
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Error, "The endpoint {Endpoint} has no row in the table of access and is refused.")]
        public static partial void NoRow(ILogger logger, string endpoint);

        [LoggerMessage(1302, LogLevel.Warning, "A credential was refused at {Endpoint}: {Reason}.")]
        public static partial void CredentialRefused(ILogger logger, string endpoint, string reason);

        [LoggerMessage(1303, LogLevel.Information, "Refused {Endpoint} to the role {Role}, whose reach is {Level}.")]
        public static partial void Refused(ILogger logger, string endpoint, string role, string level);
    }
}
