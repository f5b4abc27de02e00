namespace Sxsh.Functions.Settings;

/// <summary>Section <c>DevelopmentSignIn</c>: an issuer of tokens inside the service, with a page on which a visitor says who they are. Only for the Development environment; <c>sxsh up</c> sets it up.</summary>
public sealed class DevelopmentSignInOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "DevelopmentSignIn";

    /// <summary>Whether there is such an issuer. The service refuses to start with it in any other environment than Development, and on Azure.</summary>
    public bool Enabled { get; set; }

    /// <summary>Name of the issuer, which is also where its document is found: the service's address and <c>/dang-nhap</c>. The same for all instances.</summary>
    public string Issuer { get; set; } = "http://127.0.0.1:7071/dang-nhap";

    /// <summary>Private key (P-256, PKCS#8, Base64) that signs tokens and sessions. The same for all instances.</summary>
    public string SigningKey { get; set; } = string.Empty;

    /// <summary>What the command line shows for a token, and what antiforgery values are made with; at least 32 characters. The same for all instances.</summary>
    public string Secret { get; set; } = string.Empty;
}
