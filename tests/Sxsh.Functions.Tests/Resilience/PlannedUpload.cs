using System.Security.Cryptography;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>A file that a province means to send.</summary>
/// <param name="Province">First part of its path.</param>
/// <param name="Period">Second part of its path.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Dataset">Real or synthetic.</param>
/// <param name="IsApi">Whether it comes through the API; else it is dropped into the container.</param>
public sealed record PlannedUpload(string Province, string Period, string FileName, byte[] Content, Dataset Dataset, bool IsApi)
{
    /// <summary>What the report is known by; its files are to be sent in order.</summary>
    public string Report => $"{Dataset}/{Province}/{Period}/{FileName}";

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
