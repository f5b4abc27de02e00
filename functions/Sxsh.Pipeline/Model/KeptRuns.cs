namespace Sxsh.Pipeline.Model;

/// <summary>The runs of a version whose rows may exist, in the order in which they were first begun. Written before their rows are, so that no rows are ever forgotten.</summary>
/// <param name="All">One entry a run.</param>
public sealed record KeptRuns(IReadOnlyList<KeptRun> All)
{
    /// <summary>No run at all.</summary>
    public static KeptRuns None { get; } = new([]);

    /// <summary>Adds a run whose rows are about to be written. A run that is known already begins anew, and is no longer unreferenced.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">The time, UTC.</param>
    /// <returns>The list with that run.</returns>
    public KeptRuns Begun(RunId run, DateTimeOffset at)
    {
        KeptRun begun = new(run, at, null);
        return Knows(run) ? new KeptRuns([.. All.Select(kept => kept.Run == run ? begun : kept)]) : new KeptRuns([.. All, begun]);
    }

    /// <summary>Adds a run whose rows were written before such lists were kept; one that is known stays as it is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">When it was finished, UTC.</param>
    /// <returns>The list with that run.</returns>
    public KeptRuns Including(RunId run, DateTimeOffset at) => Knows(run) ? this : new KeptRuns([new KeptRun(run, at, null), .. All]);

    /// <summary>Marks what nobody names with the time it was first seen so, and takes the mark from what somebody names.</summary>
    /// <param name="isReferenced">Tells whether somebody names a run, or soon may.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>The list with its marks; equal to this one if no mark changed.</returns>
    public KeptRuns Marked(Func<KeptRun, bool> isReferenced, DateTimeOffset now) =>
        new([.. All.Select(kept => kept with { UnreferencedSince = isReferenced(kept) ? null : kept.UnreferencedSince ?? now })]);

    /// <summary>Takes a run away whose rows are gone.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The list without it.</returns>
    public KeptRuns Without(RunId run) => new([.. All.Where(kept => kept.Run != run)]);

    /// <inheritdoc/>
    public bool Equals(KeptRuns? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (KeptRun kept in All)
        {
            hash.Add(kept);
        }

        return hash.ToHashCode();
    }

    private bool Knows(RunId run) => All.Any(kept => kept.Run == run);
}
