using System.Diagnostics;

namespace Sxsh.Testing;

/// <summary>The Azurite that <c>infra/azurite</c> pins.</summary>
public static class AzuriteInstallation
{
    private static readonly string Folder = RepositoryRoot.Combine("infra", "azurite");

    /// <summary>Installs it, if it is not there; other test processes wait meanwhile.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Path of its script.</returns>
    /// <exception cref="InvalidOperationException">npm failed, or is not there.</exception>
    public static async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        using FileStream gate = await LockAsync(cancellationToken);
        // npm writes this file last.
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            await InstallAsync(cancellationToken);
        }

        return Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        Task<string> output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        string errors = await npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci in infra/azurite failed.\n{errors}\n{await output}");
        }
    }

    private static async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        string path = RepositoryRoot.Combine("artifacts", "azurite.lock");
        Directory.CreateDirectory(RepositoryRoot.Combine("artifacts"));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
            }
        }
    }
}
