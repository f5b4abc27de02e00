using Microsoft.IdentityModel.JsonWebTokens;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>What a token has to be like before its signature is worth checking.</summary>
internal static class TokenChecks
{
    /// <summary>Longest token, in characters.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>Signatures that are taken: with a pair of keys, so that nobody who can check one can make one.</summary>
    public static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    // Tokens of other kinds (for logging out, for events) are signed by the same issuers.
    private static readonly string[] Types = ["JWT", "at+jwt", "application/at+jwt"];

    /// <summary>Looks at the header.</summary>
    /// <param name="token">The token, not validated.</param>
    /// <returns>What is wrong with it; <see langword="null"/> if nothing is.</returns>
    public static string? FaultOf(JsonWebToken token) =>
        !Algorithms.Contains(token.Alg, StringComparer.Ordinal) ? "algorithm-not-taken"
        : !string.IsNullOrEmpty(token.Typ) && !Types.Contains(token.Typ, StringComparer.OrdinalIgnoreCase) ? "type-not-taken"
        : token.TryGetHeaderValue("crit", out object? _) ? "extension-not-known"
        : null;
}
