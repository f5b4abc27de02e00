namespace Sxsh.Functions.Access.Tokens;

/// <summary>Knows the keys of one issuer: fetched from it, or held by this process.</summary>
public interface IIssuerKeys
{
    /// <summary>The issuer's document.</summary>
    /// <param name="mayHaveChanged">Whether a key was missed, so that a document from memory should be fetched anew unless that was done just now.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The document.</returns>
    /// <exception cref="IssuerAwayException">The issuer does not answer, or not as it should, and nothing recent is in memory.</exception>
    Task<IssuerDocument> ReadAsync(bool mayHaveChanged, CancellationToken cancellationToken);
}
