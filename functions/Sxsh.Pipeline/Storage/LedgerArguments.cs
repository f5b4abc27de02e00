using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;

namespace Sxsh.Pipeline.Storage;

/// <summary>What both ledgers refuse.</summary>
internal static class LedgerArguments
{
    /// <summary>Refuses what cannot be one transaction about one report.</summary>
    /// <param name="versions">The versions to be replaced.</param>
    /// <param name="pointers">The pointers to be set.</param>
    /// <exception cref="ArgumentException">There is no version, one has no ETag, or one is of another report than the pointers.</exception>
    public static void RequireOneReport(IReadOnlyList<Submission> versions, ReportPointers pointers)
    {
        ArgumentOutOfRangeException.ThrowIfZero(versions.Count, nameof(versions));
        foreach (Submission version in versions)
        {
            ArgumentException.ThrowIfNullOrEmpty(version.ETag, nameof(versions));
            if (version.Id.Report != pointers.Report)
            {
                throw new ArgumentException("The pointers are those of another report.", nameof(pointers));
            }
        }
    }

    /// <summary>Refuses a decision that the pointers do not count.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="pointers">The pointers to be set.</param>
    /// <exception cref="ArgumentException">The pointers were never written, are those of another report, or count to another number.</exception>
    public static void RequireCounted(FigureDecision decision, ReportPointers pointers)
    {
        ArgumentException.ThrowIfNullOrEmpty(pointers.ETag, nameof(pointers));
        if (decision.Submission.Report != pointers.Report || decision.Number != pointers.Reviewed)
        {
            throw new ArgumentException("The pointers do not count this decision.", nameof(pointers));
        }
    }
}
