using System.Text.Json.Serialization;
using Sxsh.Cli.Service;

namespace Sxsh.Cli.Access;

/// <summary>A token of the local system's own issuer, fetched with the secret in its folder and fetched anew before it expires.</summary>
/// <param name="address">Address of the local system; its issuer is at <c>/dang-nhap</c>.</param>
/// <param name="secret">Its secret.</param>
/// <param name="role">Who to be: <c>ministry</c>, <c>province</c>, <c>operator</c> or <c>public</c>.</param>
/// <param name="province">Which province; <see langword="null"/> for other roles.</param>
/// <param name="clock">Tells when a token is old.</param>
internal sealed class LocalCredential(Uri address, string secret, string role, string? province, TimeProvider clock) : IServiceCredential
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // Several calls at once may each fetch one; any of them will do.
    private Issued? _issued;

    /// <inheritdoc/>
    public async Task<string> BearerAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _issued) is { } kept && clock.GetUtcNow() < kept.RenewAt)
        {
            return kept.Token;
        }

        using var client = new ServiceClient(address);
        TokenAnswer answer = await client.SendAsync<TokenAnswer>(Request, cancellationToken);
        Volatile.Write(ref _issued, new Issued(answer.Token, clock.GetUtcNow() + TimeSpan.FromSeconds(answer.Seconds) - Margin));
        return answer.Token;
    }

    private HttpRequestMessage Request() => new(HttpMethod.Post, new Uri("dang-nhap/token", UriKind.Relative))
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sxsh",
            ["client_secret"] = secret,
            ["role"] = role,
            ["province"] = province ?? "",
        }),
    };

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token"), JsonRequired] string Token,
        [property: JsonPropertyName("expires_in"), JsonRequired] int Seconds);

    private sealed record Issued(string Token, DateTimeOffset RenewAt);
}
