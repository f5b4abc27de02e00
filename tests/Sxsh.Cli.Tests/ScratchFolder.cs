namespace Sxsh.Cli.Tests;

/// <summary>A folder of one test's own, gone when the test ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("sxsh-cli-").FullName;

    public string PathOf(params string[] parts) => Path.Combine([FullPath, .. parts]);

    public string Write(string content, params string[] parts)
    {
        string file = PathOf(parts);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
