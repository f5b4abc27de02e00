namespace Sxsh.Cli.Service;

/// <summary>The service could not be reached, or answered that it will not do what was asked.</summary>
/// <param name="message">What to tell a person.</param>
/// <param name="inner">The cause; <see langword="null"/> where the service itself answered.</param>
internal sealed class ServiceFailure(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>The answer's stable code, for example <c>unknown-province</c>; <see langword="null"/> if it has none.</summary>
    public string? Code { get; init; }

    /// <summary>How long the service asks to wait before it is asked again; <see langword="null"/> if it does not ask for that.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
