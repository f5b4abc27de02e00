using System.Runtime.InteropServices;

namespace Sxsh.Benchmarks.Processes;

/// <summary>The service as it is deployed.</summary>
/// <param name="Program">What to start.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Where it lies.</param>
public sealed record ServicePublish(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    private const string Name = "Sxsh.Functions";

    /// <summary>Publishes it.</summary>
    /// <param name="kind">In which form.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="cancellationToken">Stops the publishing.</param>
    /// <returns>What was published.</returns>
    public static async Task<ServicePublish> MakeAsync(ServiceKind kind, string folder, CancellationToken cancellationToken)
    {
        string[] form = kind == ServiceKind.SelfContained
            ? ["-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:PublishReadyToRun=true"]
            : [];
        string[] arguments = ["publish", Path.Combine("functions", Name), "-c", "Release", "-o", folder, "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. form];
        await Command.RequireAsync("dotnet", arguments, Workplace.Source(), cancellationToken);
        return kind == ServiceKind.SelfContained
            ? new ServicePublish(Path.Combine(folder, Name), [], folder)
            : new ServicePublish("dotnet", [Path.Combine(folder, $"{Name}.dll")], folder);
    }
}
