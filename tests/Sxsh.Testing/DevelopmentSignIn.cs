using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sxsh.Testing;

/// <summary>Development sign-in of services that tests start in processes of their own: the variables that turn it on, and tokens of its issuer, made here with the same key.</summary>
public static class DevelopmentSignIn
{
    public const string Issuer = "http://127.0.0.1:7071/dang-nhap";

    public const string Secret = "a-secret-that-only-tests-know-0123456789";

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Private key of the issuer as a setting.</summary>
    public static string SigningKey { get; } = Convert.ToBase64String(Key.ExportPkcs8PrivateKey());

    /// <summary>Settings that turn it on; a service takes them in the Development environment only.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["DevelopmentSignIn:Enabled"] = "true",
        ["DevelopmentSignIn:Issuer"] = Issuer,
        ["DevelopmentSignIn:SigningKey"] = SigningKey,
        ["DevelopmentSignIn:Secret"] = Secret,
    };

    /// <summary>The same as variables of a process, the environment included.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string>(Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)))
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
        };

    /// <summary>Signs a client in for as long as it lives.</summary>
    public static void SignIn(this HttpClient client, string role) => client.SignIn(role, null);

    public static void SignIn(this HttpClient client, string role, string? province) =>
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(role, province));

    /// <summary>A token of an account.</summary>
    public static string Token(string role, string? province)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = "sxsh",
            ["sub"] = province is null ? role : $"{role}:{province}",
            ["name"] = "Kiểm thử",
            ["roles"] = new[] { role },
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Life).ToUnixTimeSeconds(),
        };
        if (province is not null)
        {
            claims["province"] = province;
        }

        string signed = $"{Encode(new { alg = "ES256", typ = "JWT" })}.{Encode(claims)}";
        lock (Key)
        {
            return $"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
        }
    }

    private static string Encode<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
