namespace Sxsh.Fuzz.Checking;

/// <summary>What a check may not leave behind: files in the folder of the process or for its temporary files, and a network library that is in use.</summary>
internal sealed class Footprint
{
    private static readonly string[] NetworkLibraries = ["System.Net.Sockets", "System.Net.NameResolution", "System.Net.Http", "System.Net.Requests"];

    private readonly string[] _folders = [Environment.CurrentDirectory, Path.GetTempPath()];

    /// <summary>What was left behind since the last time.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (string entry in _folders.SelectMany(Directory.EnumerateFileSystemEntries))
        {
            yield return $"A file was written: {Path.GetFileName(entry)}";
        }

        // No code can reach the network without them, and none of them is loaded before it is first used.
        foreach (string library in AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name ?? string.Empty).Where(NetworkLibraries.Contains))
        {
            yield return $"The network was used: {library} is loaded.";
        }
    }
}
