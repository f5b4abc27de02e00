using System.Net.Http.Json;
using System.Text.Json;
using Sxsh.Cli.Service;

namespace Sxsh.Cli.Keys;

/// <summary>The service's HTTP interface for keys.</summary>
/// <param name="client">The service.</param>
internal sealed class KeyService(ServiceClient client)
{
    private const string Address = "api/keys";

    /// <summary>Lists all keys.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The keys, by id.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or refuses.</exception>
    public async Task<IReadOnlyList<MachineKey>> ListAsync(CancellationToken cancellationToken) =>
        (await client.SendAsync<KeyPage>(() => new HttpRequestMessage(HttpMethod.Get, new Uri(Address, UriKind.Relative)), cancellationToken)).Items;

    /// <summary>Makes a key.</summary>
    /// <param name="wish">What it is to be.</param>
    /// <param name="cancellationToken">Breaks the request off.</param>
    /// <returns>The key, with its secret.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or refuses.</exception>
    public Task<MachineKey> CreateAsync(KeyWish wish, CancellationToken cancellationToken) =>
        client.SendAsync<MachineKey>(
            () => new HttpRequestMessage(HttpMethod.Post, new Uri(Address, UriKind.Relative)) { Content = JsonContent.Create(wish, options: JsonSerializerOptions.Web) },
            cancellationToken);

    /// <summary>Revokes a key.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Breaks the request off.</param>
    /// <returns>The key as it stands.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or refuses.</exception>
    public Task<MachineKey> RevokeAsync(string id, CancellationToken cancellationToken) =>
        client.SendAsync<MachineKey>(() => new HttpRequestMessage(HttpMethod.Delete, new Uri($"{Address}/{Uri.EscapeDataString(id)}", UriKind.Relative)), cancellationToken);

    private sealed record KeyPage(IReadOnlyList<MachineKey> Items);
}
