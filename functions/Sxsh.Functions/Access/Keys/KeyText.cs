using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Functions.Access.Keys;

/// <summary>A key as its holder has it: <c>sxsh_{id}_{secret}{checksum}</c>, for example <c>sxsh_7k2m…_9f3c…</c>, all in lower-case letters and digits.</summary>
/// <remarks>The prefix lets people and secret scanners recognize it; the checksum tells a mistyped key from a wrong one without asking storage.</remarks>
/// <param name="Id">Public part, 12 characters.</param>
/// <param name="Secret">Secret part, 52 characters of five random bits each.</param>
public readonly record struct KeyText(string Id, string Secret)
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "sxsh_";

    private const int IdLength = 12;
    private const int SecretLength = 52;
    private const int ChecksumLength = 6;
    private const int Length = 5 + IdLength + 1 + SecretLength + ChecksumLength;

    // Without i, l, o and u, which are misread or make words.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Makes a key that nobody has.</summary>
    /// <returns>The key; 260 bits of its secret are random.</returns>
    public static KeyText New() => new(RandomNumberGenerator.GetString(Letters, IdLength), RandomNumberGenerator.GetString(Letters, SecretLength));

    /// <summary>Reads a key.</summary>
    /// <param name="text">The key as sent; blanks around it are left out.</param>
    /// <param name="key">The key, or the default where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if the text has the form of a key and its checksum is right; whether there is such a key is not asked.</returns>
    public static bool TryParse(string? text, out KeyText key)
    {
        key = default;
        string trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length != Length || !trimmed.StartsWith(Prefix, StringComparison.Ordinal) || trimmed[Prefix.Length + IdLength] != '_')
        {
            return false;
        }

        string id = trimmed.Substring(Prefix.Length, IdLength);
        string secret = trimmed.Substring(Prefix.Length + IdLength + 1, SecretLength);
        KeyText read = new(id, secret);
        if (!(id + secret).All(character => Letters.Contains(character, StringComparison.Ordinal)) || read.ToString() != trimmed)
        {
            return false;
        }

        key = read;
        return true;
    }

    /// <summary>What is kept of the secret.</summary>
    /// <returns>SHA-256 of the secret, 64 lower hexadecimal digits. A secret of 260 random bits needs no slower hash.</returns>
    public string HashOfSecret() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>The whole key, to be shown once.</summary>
    /// <returns>79 characters; never to be logged.</returns>
    public override string ToString()
    {
        string body = $"{Prefix}{Id}_{Secret}";
        byte[] hash = SHA256.HashData(Encoding.ASCII.GetBytes(body));
        return string.Concat(body, string.Concat(hash.Take(ChecksumLength).Select(value => Letters[value & 31])));
    }
}
