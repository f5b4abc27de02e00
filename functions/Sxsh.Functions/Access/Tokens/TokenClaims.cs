using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>The claims of a validated token.</summary>
public sealed class TokenClaims : IClaims
{
    private readonly JsonElement _payload;

    /// <summary>Reads the payload.</summary>
    /// <param name="token">The token, validated.</param>
    public TokenClaims(JsonWebToken token)
    {
        using JsonDocument payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        _payload = payload.RootElement.Clone();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ValuesOf(string name) => Find(name) is { } value ? [.. Texts(value)] : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString() ?? string.Empty],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? string.Empty),
        _ => [],
    };

    // A name may hold dots itself, as addresses do; only then do they lead inside.
    private JsonElement? Find(string name)
    {
        if (_payload.TryGetProperty(name, out JsonElement whole))
        {
            return whole;
        }

        JsonElement at = _payload;
        foreach (string step in name.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at;
    }
}
