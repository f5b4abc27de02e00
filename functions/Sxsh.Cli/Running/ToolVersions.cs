using System.Globalization;
using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Running;

/// <summary>The tools that must be on the machine before anything else can be installed.</summary>
internal static class ToolVersions
{
    /// <summary>Oldest Node that the pinned packages run on.</summary>
    public const int OldestNode = 20;

    /// <summary>Makes sure that Node, npm and a fitting .NET SDK are there.</summary>
    /// <param name="root">Root of the clone; its <c>global.json</c> says which SDK fits.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <returns>What was found, for example <c>node v20.20.2, dotnet 10.0.401</c>.</returns>
    /// <exception cref="ProgramFailure">One is missing or too old.</exception>
    public static async Task<string> RequireAsync(string root, CancellationToken cancellationToken)
    {
        string node = (await CommandRun.RequireAsync(root, "node", ["--version"], cancellationToken)).Trim();
        if (MajorOf(node) is not { } major || major < OldestNode)
        {
            throw new ProgramFailure($"Node {OldestNode} or newer is needed; 'node --version' says {node}.");
        }

        await CommandRun.RequireAsync(root, "npm", ["--version"], cancellationToken);
        string dotnet = (await CommandRun.RequireAsync(root, "dotnet", ["--version"], cancellationToken)).Trim();
        return $"node {node}, dotnet {dotnet}";
    }

    /// <summary>The first number of a version.</summary>
    /// <param name="version">For example <c>v20.20.2</c>.</param>
    /// <returns>For example 20; <see langword="null"/> where the text is no version.</returns>
    public static int? MajorOf(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) ? major : null;
}
