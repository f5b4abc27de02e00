using Microsoft.IdentityModel.Tokens;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>What an issuer says of itself.</summary>
/// <param name="Issuer">Its name, as it stands in <c>iss</c>.</param>
/// <param name="Keys">Its public keys for signatures; never a symmetric one.</param>
public sealed record IssuerDocument(string Issuer, IReadOnlyList<SecurityKey> Keys)
{
    /// <summary>The keys that a token may be signed with: the one that it names, or the only one there is.</summary>
    /// <param name="keyId">The token's <c>kid</c>; <see langword="null"/> or empty if it names none.</param>
    /// <returns>The keys; none if it is not known.</returns>
    public IReadOnlyList<SecurityKey> KeysOf(string? keyId) =>
        string.IsNullOrEmpty(keyId) ? (Keys.Count == 1 ? Keys : []) : [.. Keys.Where(key => key.KeyId == keyId)];
}
