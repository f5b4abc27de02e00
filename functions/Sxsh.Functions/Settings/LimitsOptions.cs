using System.ComponentModel.DataAnnotations;

namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Limits</c>: how many requests one caller may make. A caller is an account or key; those who are not signed in are counted by their address. Each number is for all instances together.</summary>
public sealed class LimitsOptions
{
    private const int Most = 1_000_000_000;

    /// <summary>Whether requests are counted at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Uploads a minute: a province that sends ten years at once stays far below.</summary>
    [Range(1, Most)]
    public int UploadsPerMinute { get; set; } = 600;

    /// <summary>Uploads a day (UTC).</summary>
    [Range(1, Most)]
    public int UploadsPerDay { get; set; } = 20_000;

    /// <summary>Checks a minute.</summary>
    [Range(1, Most)]
    public int ChecksPerMinute { get; set; } = 240;

    /// <summary>Checks a day (UTC).</summary>
    [Range(1, Most)]
    public int ChecksPerDay { get; set; } = 10_000;

    /// <summary>All other requests a minute that change something: decisions, keys, reprocessing.</summary>
    [Range(1, Most)]
    public int ChangesPerMinute { get; set; } = 1_200;

    /// <summary>Reads a minute.</summary>
    [Range(1, Most)]
    public int ReadsPerMinute { get; set; } = 30_000;

    /// <summary>Reads a minute from one address by those who are not signed in; a ministry's building has one address.</summary>
    [Range(1, Most)]
    public int AnonymousReadsPerMinute { get; set; } = 6_000;

    /// <summary>All other requests a minute from one address by those who are not signed in, signing in included.</summary>
    [Range(1, Most)]
    public int AnonymousChangesPerMinute { get; set; } = 120;
}
