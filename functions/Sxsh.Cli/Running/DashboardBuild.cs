using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Running;

/// <summary>The dashboards as the service serves them, <c>dashboards/dist</c>.</summary>
/// <param name="root">Root of the clone.</param>
internal sealed class DashboardBuild(string root)
{
    private static readonly HashSet<string> NotSources =
        new(["node_modules", "dist", "docs", "powerbi", "coverage", "README.md"], StringComparer.Ordinal);

    private readonly ContentStamp _stamp = new(Path.Combine(root, "artifacts", "stamps", "dashboards.sha256"));

    /// <summary>Folder of the sources.</summary>
    public string Sources { get; } = Path.Combine(root, "dashboards");

    /// <summary>Folder that is served.</summary>
    public string Output { get; } = Path.Combine(root, "dashboards", "dist");

    /// <summary>Builds the dashboards unless these sources are built already. Their npm packages must be installed.</summary>
    /// <param name="cancellationToken">Breaks the build off.</param>
    /// <returns><see langword="true"/> if they were built.</returns>
    /// <exception cref="ProgramFailure">The build failed.</exception>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        string hash = ContentStamp.OfFolder(Sources, IsNoSource);
        if (_stamp.Matches(hash) && File.Exists(Path.Combine(Output, "index.html")))
        {
            return false;
        }

        await CommandRun.RequireAsync(Sources, "npm", ["run", "build"], cancellationToken);
        _stamp.Write(hash);
        return true;
    }

    private static bool IsNoSource(string name) =>
        NotSources.Contains(name) || name.StartsWith('.') || name.EndsWith(".tsbuildinfo", StringComparison.Ordinal);
}
