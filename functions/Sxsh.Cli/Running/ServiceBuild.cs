using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Running;

/// <summary>The service, built in Release.</summary>
/// <param name="root">Root of the clone.</param>
internal sealed class ServiceBuild(string root)
{
    private readonly string _assembly = Path.Combine(root, "artifacts", "bin", "Sxsh.Functions", "release", "Sxsh.Functions.dll");

    /// <summary>The command that starts the service.</summary>
    public IReadOnlyList<string> Command => [DotnetPath, _assembly];

    /// <summary>Folder of the built service; its settings lie there.</summary>
    public string Output => Path.GetDirectoryName(_assembly) ?? root;

    // Run as "dotnet sxsh.dll" this process is dotnet itself, perhaps one that is not on the path.
    private static string DotnetPath =>
        Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";

    /// <summary>Builds the service; quick where nothing changed. No build server is left running.</summary>
    /// <param name="cancellationToken">Breaks the build off.</param>
    /// <returns>When it is built.</returns>
    /// <exception cref="ProgramFailure">The build failed.</exception>
    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        string project = Path.Combine("functions", "Sxsh.Functions");
        string[] arguments = ["build", project, "-c", "Release", "-v", "q", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"];
        await CommandRun.RequireAsync(root, DotnetPath, arguments, cancellationToken);
        if (!File.Exists(_assembly))
        {
            throw new ProgramFailure($"The build left no {_assembly}.");
        }
    }
}
