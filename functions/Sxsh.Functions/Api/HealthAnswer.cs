using System.Text.Json.Serialization;

namespace Sxsh.Functions.Api;

/// <summary>How the app is. Whoever neither runs nor owns it is told no more than that.</summary>
/// <param name="Status"><c>healthy</c>, or <c>degraded</c> while storage is away.</param>
/// <param name="Storage"><c>ok</c> or <c>away</c>.</param>
/// <param name="Icu">Whether the globalization library is there; without it some texts are compared by their letters only. Like all that follows only for ministry and operators.</param>
/// <param name="Host"><c>standalone</c> or <c>functions</c>.</param>
/// <param name="Version">Version of the code.</param>
/// <param name="Catalogue">Version of the catalogue.</param>
/// <param name="Dashboards">Whether the pages are built and served.</param>
public sealed record HealthAnswer(
    string Status,
    string Storage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Icu,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Host,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Catalogue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Dashboards);
