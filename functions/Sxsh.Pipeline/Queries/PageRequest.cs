namespace Sxsh.Pipeline.Queries;

/// <summary>Which page to answer with.</summary>
/// <param name="Limit">Rows a page, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Token">Token of the page before; <see langword="null"/> for the first.</param>
public sealed record PageRequest(int Limit, string? Token)
{
    /// <summary>The most rows on a page.</summary>
    public const int MaxLimit = 1000;

    /// <summary>Rows a page where the caller does not say.</summary>
    public const int DefaultLimit = 200;
}
