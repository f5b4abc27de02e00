namespace Sxsh.Benchmarks.Parts;

/// <summary>The parts, in the order they run in.</summary>
public static class AllParts
{
    /// <summary>Names for the command line.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Create().Select(part => part.Name)];

    /// <summary>Makes the parts.</summary>
    /// <returns>One of each.</returns>
    public static IReadOnlyList<IPart> Create() =>
        [new StorePart(), new WorkbookPart(), new CheckMemoryPart(), new PathPart(), new CubePart(), new ServePart(), new StartPart(), new NarrativePart(), new MicroPart()];
}
