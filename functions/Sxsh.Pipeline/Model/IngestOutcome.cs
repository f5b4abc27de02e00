namespace Sxsh.Pipeline.Model;

/// <summary>What came of a hint that a report was uploaded.</summary>
public enum IngestOutcome
{
    /// <summary>There is no such blob, it was processed already, or its bytes are those of the latest version.</summary>
    NothingToDo,

    /// <summary>Another worker holds it.</summary>
    HeldByAnother,

    /// <summary>Read and stored.</summary>
    Done,

    /// <summary>Rejected; its issues say what to do.</summary>
    Rejected,

    /// <summary>Given up after three attempts.</summary>
    Failed,
}
