namespace Sxsh.Testing;

/// <summary>The folder that the solution lies in.</summary>
public static class RepositoryRoot
{
    /// <summary>Path of the folder.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path within it.</summary>
    /// <param name="parts">Names of folders and file.</param>
    /// <returns>The whole path.</returns>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SxshServerless.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No SxshServerless.sln above {start}.");
    }
}
