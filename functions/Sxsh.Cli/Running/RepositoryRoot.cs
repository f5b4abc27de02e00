namespace Sxsh.Cli.Running;

/// <summary>The folder of the clone that this tool was built in, or that it is called from.</summary>
internal static class RepositoryRoot
{
    private const string Marker = "SxshServerless.sln";

    /// <summary>Looks upward from each folder in turn for the solution file.</summary>
    /// <param name="starts">Folders to start from, the most trusted first.</param>
    /// <returns>The first root found, or <see langword="null"/> if none of the folders lies in a clone.</returns>
    public static string? Find(params IReadOnlyList<string> starts) =>
        starts.Select(FindAbove).FirstOrDefault(root => root is not null);

    private static string? FindAbove(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
