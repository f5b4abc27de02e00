namespace Sxsh.Functions.Api;

/// <summary>How the app is.</summary>
/// <param name="Status"><c>healthy</c>, or <c>degraded</c> while storage is away.</param>
/// <param name="Storage"><c>ok</c> or <c>away</c>.</param>
/// <param name="Icu">Whether the globalization library is there; without it some texts are compared by their letters only.</param>
/// <param name="Host"><c>standalone</c> or <c>functions</c>.</param>
/// <param name="Version">Version of the code.</param>
/// <param name="Catalogue">Version of the catalogue.</param>
/// <param name="Dashboards">Whether the pages are built and served.</param>
public sealed record HealthAnswer(string Status, string Storage, bool Icu, string Host, string Version, string Catalogue, bool Dashboards);
