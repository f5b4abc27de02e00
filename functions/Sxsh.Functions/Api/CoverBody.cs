using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>A covering letter, as it is sent.</summary>
public sealed class CoverBody
{
    /// <summary>Number.</summary>
    [Description("Number of the letter, for example 1245/SCT-KHCN; at most 200 characters.")]
    public string? DocumentNumber { get; init; }

    /// <summary>Date.</summary>
    [Description("Date of the letter, for example 2026-12-10.")]
    public string? DocumentDate { get; init; }

    /// <summary>Who signed.</summary>
    [Description("Who signed it; at most 200 characters.")]
    public string? Signatory { get; init; }
}
