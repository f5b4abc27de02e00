namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Dashboards</c>: where the built pages are.</summary>
public sealed class DashboardsOptions
{
    /// <summary>Folder that holds <c>index.html</c>; relative to the app's own folder, by default <c>wwwroot</c>. It need not exist.</summary>
    public string Path { get; set; } = "wwwroot";
}
