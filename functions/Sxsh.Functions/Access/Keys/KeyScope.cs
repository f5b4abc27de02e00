namespace Sxsh.Functions.Access.Keys;

/// <summary>What the key of a request may be used for, within what its role may.</summary>
/// <param name="IsReadOnly">Whether it may only read.</param>
/// <param name="Endpoints">Names of the endpoints it may call; empty for all.</param>
public sealed record KeyScope(bool IsReadOnly, IReadOnlyList<string> Endpoints)
{
    /// <summary>Whether it may be used for a request.</summary>
    /// <param name="method">Method of the request.</param>
    /// <param name="endpoint">Name of the endpoint; <see langword="null"/> if it has none.</param>
    /// <returns><see langword="true"/> if it may.</returns>
    public bool Allows(string method, string? endpoint) =>
        (!IsReadOnly || HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        && (Endpoints.Count == 0 || (endpoint is not null && Endpoints.Contains(endpoint, StringComparer.Ordinal)));
}
