using System.Text.Json.Serialization;

namespace Sxsh.Cli.Reprocessing;

/// <summary>One row of <c>GET /api/submissions?outdated=true</c>.</summary>
/// <param name="Id">Id of the submission.</param>
/// <param name="Dataset"><c>real</c> or <c>synthetic</c>.</param>
/// <param name="AreaName">Name of the province; <see langword="null"/> if its path names none.</param>
/// <param name="Period">The period; <see langword="null"/> if its path names none.</param>
/// <param name="FileName">File name as sent.</param>
internal sealed record OutdatedReport([property: JsonRequired] string Id, string? Dataset, string? AreaName, string? Period, [property: JsonRequired] string FileName);
