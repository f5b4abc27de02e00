using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sxsh.Testing;

/// <summary>A pair of keys, and tokens made by hand, so that wrong ones can be made too.</summary>
/// <param name="Id">Its <c>kid</c>.</param>
/// <param name="Rsa">The pair.</param>
public sealed record TestKey(string Id, RSA Rsa)
{
    /// <summary>Makes a new one.</summary>
    /// <returns>The key.</returns>
    public static TestKey Create() => new(Guid.NewGuid().ToString("N"), RSA.Create(2048));

    /// <summary>Joins the parts of a token.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="sign">Signs the bytes before the signature.</param>
    /// <returns>The token.</returns>
    public static string Encode(IReadOnlyDictionary<string, object?> header, IReadOnlyDictionary<string, object?> claims, Func<byte[], byte[]> sign)
    {
        string signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Signs claims with RS256.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="header">What stands in the header besides <c>alg</c>, <c>typ</c> and <c>kid</c>, or in their place.</param>
    /// <returns>The token.</returns>
    public string Sign(IReadOnlyDictionary<string, object?> claims, IReadOnlyDictionary<string, object?> header)
    {
        Dictionary<string, object?> whole = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Id };
        foreach ((string name, object? value) in header)
        {
            whole[name] = value;
        }

        return Encode(whole.Where(pair => pair.Value is not null).ToDictionary(), claims, data => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>The public half as an entry of a key set.</summary>
    /// <returns>The entry.</returns>
    public Dictionary<string, object?> Public()
    {
        RSAParameters parameters = Rsa.ExportParameters(includePrivateParameters: false);
        return new Dictionary<string, object?>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    private static string Part(IReadOnlyDictionary<string, object?> values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values));
}
