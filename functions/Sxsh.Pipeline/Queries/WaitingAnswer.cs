using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Why a version waits.</summary>
/// <param name="Reason">Why; the closed period where both are true.</param>
/// <param name="Before">Number of the version that counts and was compared with; <see langword="null"/> if none was.</param>
/// <param name="Lost">Values of that version that this one does not state any more.</param>
/// <param name="Of">Values that that version states.</param>
/// <param name="Examples">Some of the lost values, for people.</param>
public sealed record WaitingAnswer(WaitingReason Reason, int? Before, int Lost, int Of, IReadOnlyList<string> Examples)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="version">The version.</param>
    /// <param name="pointers">The pointers of its report; <see langword="null"/> if there are none.</param>
    /// <returns>The answer; <see langword="null"/> if it does not wait, or no longer matters.</returns>
    public static WaitingAnswer? Find(Submission version, ReportPointers? pointers) =>
        !version.IsWaiting || !version.IsLaterThan(pointers?.Latest) ? null
        : new WaitingAnswer(
            version.IsAfterClosing ? WaitingReason.PeriodClosed : WaitingReason.ValuesLost,
            version.Lost?.Before,
            version.Lost?.Lost ?? 0,
            version.Lost?.Of ?? 0,
            version.Lost?.Examples ?? []);
}
