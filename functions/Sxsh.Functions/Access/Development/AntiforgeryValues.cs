using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Development;

/// <summary>Makes the antiforgery value of a session: a keyed hash of its id, so that nothing is kept and every instance comes to the same.</summary>
/// <param name="options">The key.</param>
public sealed class AntiforgeryValues(IOptions<DevelopmentSignInOptions> options)
{
    private readonly byte[] _key = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret), "antiforgery"u8);

    /// <summary>The value of a session.</summary>
    /// <param name="session">Id of the session.</param>
    /// <returns>The value, in base64url.</returns>
    public string Of(string session) => Base64UrlEncoder.Encode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(session)));
}
