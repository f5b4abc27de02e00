using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access.Keys;

/// <summary>Machines say who they are by a key: <c>Authorization: Bearer sxsh_…</c>, <c>X-Api-Key: sxsh_…</c>, or as the password of HTTP Basic (the user name is not looked at), which Power BI and Excel offer. Never in the address, which proxies log.</summary>
/// <param name="ring">The keys.</param>
/// <param name="time">The clock.</param>
public sealed class KeySource(KeyRing ring, TimeProvider time) : ICallerSource
{
    /// <summary>Header that holds nothing but a key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>Name of this way of saying who calls.</summary>
    public const string Scheme = "key";

    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    /// <inheritdoc/>
    public async ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        (bool isOurs, string? sent) = Sent(context.Request.Headers);
        if (!isOurs)
        {
            return CallerReading.None;
        }

        if (!KeyText.TryParse(sent, out KeyText text))
        {
            return CallerReading.Refused("key-malformed");
        }

        AccessKey? key = await ring.FindAsync(text, cancellationToken);
        if (key is null)
        {
            return CallerReading.Refused("key-unknown");
        }

        if (!key.IsUsable(time.GetUtcNow()))
        {
            return CallerReading.Refused(key.RevokedAt is null ? "key-expired" : "key-revoked");
        }

        context.Features.Set(new KeyScope(key.IsReadOnly, key.Endpoints));
        return CallerReading.Of(new Caller(new Actor(key.Role, $"key:{key.Id}", key.Name), key.Areas) { Scheme = Scheme });
    }

    private static (bool IsOurs, string? Sent) Sent(IHeaderDictionary headers)
    {
        string authorization = headers.Authorization.ToString();
        bool hasHeader = headers.ContainsKey(Header);
        if (hasHeader)
        {
            // Two credentials at once: nobody can tell which one is meant.
            return (true, authorization.Length == 0 && headers[Header].Count == 1 ? headers[Header].ToString() : null);
        }

        if (authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return (true, PasswordOf(authorization[Basic.Length..]));
        }

        bool isKey = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && authorization.AsSpan(Bearer.Length).TrimStart().StartsWith(KeyText.Prefix, StringComparison.Ordinal);
        return (isKey, isKey ? authorization[Bearer.Length..] : null);
    }

    private static string? PasswordOf(string encoded)
    {
        Span<byte> bytes = stackalloc byte[1024];
        if (!Convert.TryFromBase64String(encoded.Trim(), bytes, out int length))
        {
            return null;
        }

        string pair = Encoding.UTF8.GetString(bytes[..length]);
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}
