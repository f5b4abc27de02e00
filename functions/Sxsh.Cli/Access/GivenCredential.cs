namespace Sxsh.Cli.Access;

/// <summary>A token or key that was given to the tool.</summary>
/// <param name="text">The token or key.</param>
internal sealed class GivenCredential(string text) : IServiceCredential
{
    /// <inheritdoc/>
    public Task<string> BearerAsync(CancellationToken cancellationToken) => Task.FromResult(text);
}
