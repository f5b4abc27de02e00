namespace Sxsh.Fuzz.Checking;

/// <summary>What the child answers; one line of JSON each. First that it is ready; then two for a mutant: that it is checked, and what is to be said of the answer.</summary>
internal sealed record CheckReply
{
    public const string Ready = "ready";
    public const string Checked = "checked";
    public const string Ended = "ended";

    public required string Stage { get; init; }

    /// <summary>What the check took, by the clock or by the processor time of all threads, whichever is less; of <see cref="Checked"/>.</summary>
    public double Milliseconds { get; init; }

    /// <summary>Largest resident set during the check; of <see cref="Checked"/>.</summary>
    public long PeakBytes { get; init; }

    /// <summary>Whether the peak is of this check alone, not of all that the process did; of <see cref="Ready"/>.</summary>
    public bool MeasuresEachPeak { get; init; }

    /// <summary>Whether the file was rejected; of <see cref="Ended"/>.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Values taken; of <see cref="Ended"/>.</summary>
    public int Values { get; init; }

    /// <summary>Codes of the blockers, or of all findings if there are none; of <see cref="Ended"/>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What is wrong with the answer; of <see cref="Ended"/>.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The exception that came out of the check; of <see cref="Ended"/>.</summary>
    public string? Crash { get; init; }

    /// <summary>Whether the exception says that memory ran out.</summary>
    public bool IsOutOfMemory { get; init; }
}
