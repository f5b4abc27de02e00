namespace Sxsh.Functions.Access;

/// <summary>Where a browser says that a request comes from. No script can set these headers.</summary>
public static class RequestOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string SameOrigin = "same-origin";

    /// <summary>Tells whether a request may come from a page of another site. Clients that are no browsers send neither header.</summary>
    /// <param name="request">The request.</param>
    /// <returns><see langword="true"/> if the browser says so; where it does not say, if the origin it names is not this service's.</returns>
    public static bool IsForeign(HttpRequest request)
    {
        // The browser knows its own address of us; behind a Functions host we are called by another name.
        string site = request.Headers[FetchSite].ToString();
        string origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site != SameOrigin : origin.Length > 0 && !IsOwn(origin, request);
    }

    // Ports and schemes count: a page at another port of this machine is another site's.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? from)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out Uri? own)
        && from.Scheme == own.Scheme && from.Host == own.Host && from.Port == own.Port;
}
