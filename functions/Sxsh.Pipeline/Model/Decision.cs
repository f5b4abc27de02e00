namespace Sxsh.Pipeline.Model;

/// <summary>What somebody decided about a version, as far as it is not in the version's states.</summary>
/// <param name="By">Who decided.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, as written; <see langword="null"/> where none was given.</param>
/// <param name="Due">The last day (in Viet Nam) on which a corrected version is expected; <see langword="null"/> where none was set.</param>
public sealed record Decision(Actor By, DateTimeOffset At, string? Reason, DateOnly? Due)
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReasonLength = 2000;
}
