namespace Sxsh.Cli.Access;

/// <summary>Proves to the service who uses this tool.</summary>
internal interface IServiceCredential
{
    /// <summary>What goes into the header <c>Authorization</c> after <c>Bearer</c>.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>A token or a key; never to be shown.</returns>
    /// <exception cref="Service.ServiceFailure">There is none to be had.</exception>
    Task<string> BearerAsync(CancellationToken cancellationToken);
}
