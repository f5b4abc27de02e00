using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Sxsh.Functions.Settings;

/// <summary>Refuses to start with development sign-in anywhere but on a developer's machine: on its page, anybody is whoever they say.</summary>
/// <param name="environment">Where the app runs.</param>
/// <param name="configuration">Tells Azure by its variables.</param>
public sealed class DevelopmentSignInCheck(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<DevelopmentSignInOptions>
{
    private const int ShortestSecret = 32;

    // Set by Azure for every app it runs.
    private static readonly string[] OnAzure = ["WEBSITE_INSTANCE_ID", "WEBSITE_SITE_NAME"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DevelopmentSignInOptions options) =>
        !options.Enabled ? ValidateOptionsResult.Success
        : !environment.IsDevelopment() ? ValidateOptionsResult.Fail($"DevelopmentSignIn:Enabled is for the environment Development only, and this is {environment.EnvironmentName}.")
        : Array.Exists(OnAzure, variable => !string.IsNullOrEmpty(configuration[variable])) ? ValidateOptionsResult.Fail("DevelopmentSignIn:Enabled is not for Azure.")
        : !IsAddress(options.Issuer) ? ValidateOptionsResult.Fail("DevelopmentSignIn:Issuer must be an address of this machine, such as http://127.0.0.1:7071/dang-nhap.")
        : options.Secret.Length < ShortestSecret ? ValidateOptionsResult.Fail($"DevelopmentSignIn:Secret must have {ShortestSecret} characters at least.")
        : !IsKey(options.SigningKey) ? ValidateOptionsResult.Fail("DevelopmentSignIn:SigningKey must be a private key on P-256 (PKCS#8, Base64).")
        : ValidateOptionsResult.Success;

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    private static bool IsKey(string text)
    {
        try
        {
            using ECDsa key = ECDsa.Create();
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(text), out _);
            return key.KeySize == 256;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
