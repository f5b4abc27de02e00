namespace Sxsh.Fuzz.Runs;

/// <summary>What became of a mutant.</summary>
internal sealed record MutantVerdict
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Origin { get; init; }

    public required MutantOutcome Outcome { get; init; }

    public int Values { get; init; }

    public IReadOnlyList<string> Codes { get; init; } = [];

    public TimeSpan Time { get; init; }

    public long PeakBytes { get; init; }

    /// <summary>What went wrong: broken rules, or the exception, or how the child ended.</summary>
    public string Account { get; init; } = string.Empty;

    /// <summary>Whether it went over a budget in company, but not when it was tried again alone.</summary>
    public bool WasDisturbed { get; init; }

    public bool HasFailed => Outcome is not (MutantOutcome.Done or MutantOutcome.Rejected);
}
