namespace Sxsh.Functions.Access;

/// <summary>One way of saying who calls: a token, a key, a cookie, headers of the platform.</summary>
/// <remarks>Register with <c>services.AddSingleton&lt;ICallerSource, …&gt;()</c>; the sources are asked in that order until one recognizes a credential of its kind (<see cref="CallerAuthentication"/>).</remarks>
public interface ICallerSource
{
    /// <summary>Looks for its credential in a request.</summary>
    /// <param name="context">The request. Nothing of it may be logged.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The caller; <see cref="CallerReading.None"/> if the request has no credential of this kind; <see cref="CallerReading.Refused"/> if it has one that does not hold.</returns>
    /// <exception cref="IssuerAwayException">Whoever could tell does not answer.</exception>
    ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken);
}
