using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>What a run is named after.</summary>
/// <param name="Code">Version of the code: that of its build.</param>
/// <param name="Catalogue">Version of the catalogue.</param>
/// <param name="Rules">Version of the rules.</param>
public sealed record RunVersions(string Code, string Catalogue, string Rules)
{
    /// <summary>The run: what each of the versions changes makes another.</summary>
    public RunId Run => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Code}/{Catalogue}/{Rules}")))[..12]);
}
