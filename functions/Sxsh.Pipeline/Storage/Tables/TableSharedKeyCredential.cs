using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Name and key of a storage account.</summary>
public sealed class TableSharedKeyCredential
{
    private readonly byte[] _key;

    /// <summary>Makes a credential.</summary>
    /// <param name="accountName">Name of the account.</param>
    /// <param name="accountKey">One of its keys, in Base64.</param>
    /// <exception cref="FormatException">The key is not Base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        AccountName = accountName;
        _key = Convert.FromBase64String(accountKey);
    }

    /// <summary>Name of the account.</summary>
    public string AccountName { get; }

    /// <summary>Signs a text with the key.</summary>
    /// <param name="text">What is signed.</param>
    /// <returns>HMAC-SHA256 in Base64.</returns>
    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
