using System.ComponentModel.DataAnnotations;

namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Access</c>: who may sign in, and what those see who do not.</summary>
public sealed class AccessOptions
{
    /// <summary>Whether everybody may read accepted totals without signing in. On by default: what it shows is only what the ministry has accepted.</summary>
    public bool Public { get; set; } = true;

    /// <summary>Address of the page to sign in at, for browsers; <see langword="null"/> if there is none.</summary>
    public string? SignInUrl { get; set; }

    /// <summary>Issuers whose tokens are taken; none by default.</summary>
    public IList<IssuerOptions> Issuers { get; } = [];

    /// <summary>How far the clocks of issuer and service may differ, 0 to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Subjects (<c>sub</c>) and tokens (<c>jti</c>) that are refused before they expire, for example after a theft.</summary>
    public IList<string> Revoked { get; } = [];

    /// <summary>Whether the headers are believed in which App Service says who signed in at it. Only where its authentication stands in front and takes such headers from outside away.</summary>
    public bool AppServiceHeaders { get; set; }

    /// <summary>How the claims in those headers are read; authority and audiences do not matter.</summary>
    public IssuerOptions AppService { get; } = new();
}
