using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>Until when a closed period is open again for a province, as it is sent.</summary>
public sealed class ReopeningBody
{
    /// <summary>Until when.</summary>
    [Description("The last day, in Viet Nam, on which the province may upload, for example 2027-01-31; left out: not open any more.")]
    public string? Until { get; init; }

    /// <summary>What the sender saw.</summary>
    [Description("The revision that the calendar answered; left out where nobody had set anything.")]
    public string? Revision { get; init; }
}
