namespace Sxsh.Fuzz.Runs;

/// <summary>The folders of one child: one that it works in and one for temporary files, which must stay empty, and one for the mutants it is given.</summary>
internal sealed class ChildFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("sxsh-fuzz-");

    public ChildFolder()
    {
        Work = _root.CreateSubdirectory("work").FullName;
        Temporary = _root.CreateSubdirectory("tmp").FullName;
        Mutants = _root.CreateSubdirectory("mutants").FullName;
    }

    public string Work { get; }

    public string Temporary { get; }

    public string Mutants { get; }

    public void Dispose() => _root.Delete(recursive: true);
}
