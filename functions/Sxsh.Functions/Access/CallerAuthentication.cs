namespace Sxsh.Functions.Access;

/// <summary>Finds out who calls. All ways of signing in come together here and nowhere else.</summary>
/// <param name="sources">The ways, in the order in which they are asked.</param>
public sealed class CallerAuthentication(IEnumerable<ICallerSource> sources)
{
    private readonly ICallerSource[] _sources = [.. sources];

    /// <summary>Asks the sources one after the other. A credential that does not hold is never made up for by another one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The caller, why a credential does not hold, or <see cref="CallerReading.None"/>.</returns>
    /// <exception cref="IssuerAwayException">Whoever could tell does not answer.</exception>
    public async ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Headers.Authorization.Count > 1)
        {
            return CallerReading.Refused("several-credentials");
        }

        foreach (ICallerSource source in _sources)
        {
            CallerReading reading = await source.ReadAsync(context, cancellationToken);
            if (reading != CallerReading.None)
            {
                return reading;
            }
        }

        return context.Request.Headers.Authorization.Count > 0 ? CallerReading.Refused("scheme-not-known") : CallerReading.None;
    }
}
