using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Running;

/// <summary>The npm packages of one folder, installed exactly as its lock file says.</summary>
/// <param name="folder">Folder with <c>package.json</c> and <c>package-lock.json</c>.</param>
internal sealed class NpmPackages(string folder)
{
    // In node_modules, because npm empties that before it installs: a broken-off installation leaves no stamp.
    private readonly ContentStamp _stamp = new(Path.Combine(folder, "node_modules", ".sxsh-lock"));

    /// <summary>Installs the packages unless this lock file's are there already.</summary>
    /// <param name="cancellationToken">Breaks the installation off.</param>
    /// <returns><see langword="true"/> if anything was installed.</returns>
    /// <exception cref="ProgramFailure">The lock file or npm is missing, or npm failed.</exception>
    public async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        string lockFile = Path.Combine(folder, "package-lock.json");
        if (!File.Exists(lockFile))
        {
            throw new ProgramFailure($"{lockFile} is missing: this clone is not complete.");
        }

        string hash = ContentStamp.OfFile(lockFile);
        if (_stamp.Matches(hash))
        {
            return false;
        }

        await CommandRun.RequireAsync(folder, "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], cancellationToken);
        _stamp.Write(hash);
        return true;
    }
}
