using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>A decision as the API answers it.</summary>
/// <param name="By">Name of who decided.</param>
/// <param name="Role">In what capacity; <see langword="null"/> for the system itself.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why; <see langword="null"/> where no reason was given.</param>
/// <param name="Due">The last day, in Viet Nam, for a corrected version; <see langword="null"/> where none was set.</param>
public sealed record DecisionAnswer(string By, Role? Role, DateTimeOffset At, string? Reason, DateOnly? Due)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="decision">The decision; <see langword="null"/> for none.</param>
    /// <returns>The answer; <see langword="null"/> for none.</returns>
    public static DecisionAnswer? Of(Decision? decision) =>
        decision is null ? null : new DecisionAnswer(decision.By.Name, decision.By.Role, decision.At, decision.Reason, decision.Due);
}
