namespace Sxsh.Cli.Service;

/// <summary>One row of <c>GET /api/submissions</c>, as far as it tells one file from another.</summary>
/// <param name="Area">Area such as <c>63-83</c>; <see langword="null"/> if it was not understood.</param>
/// <param name="Period">Canonical period; <see langword="null"/> if it was not understood.</param>
/// <param name="FileName">File name as sent.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal; <see langword="null"/> before they are read.</param>
internal sealed record KnownSubmission(string? Area, string? Period, string FileName, string? Sha256);
