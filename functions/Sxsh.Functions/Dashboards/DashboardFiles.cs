using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Dashboards;

/// <summary>The built pages in their folder, if they are there.</summary>
public sealed class DashboardFiles : IDisposable
{
    /// <summary>Name of the page that is the app.</summary>
    public const string Index = "index.html";

    private readonly PhysicalFileProvider? _files;

    /// <summary>Opens the folder.</summary>
    /// <param name="options">Where it is.</param>
    public DashboardFiles(IOptions<DashboardsOptions> options)
    {
        string folder = Path.GetFullPath(options.Value.Path, AppContext.BaseDirectory);
        _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
    }

    /// <summary>Whether there is a page to show.</summary>
    public bool Exist => Find(Index) is not null;

    /// <summary>Looks up a file.</summary>
    /// <param name="path">Path within the folder; never leads out of it.</param>
    /// <returns>The file, or <see langword="null"/>.</returns>
    public IFileInfo? Find(string path) => _files?.GetFileInfo(path) is { Exists: true, IsDirectory: false } file ? file : null;

    /// <inheritdoc/>
    public void Dispose() => _files?.Dispose();
}
