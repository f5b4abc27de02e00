using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>The version of a report that facts were taken from.</summary>
/// <param name="Submission">The version.</param>
/// <param name="Run">The run whose rows they are.</param>
/// <param name="UploadedAt">Upload time of the version, UTC.</param>
public sealed record FactSource(SubmissionId Submission, RunId Run, DateTimeOffset UploadedAt) : IComparable<FactSource>
{
    /// <summary>Orders by what counts: the later reporting period, then the later upload, then the id. Of two statements of one fact the greater source's is taken.</summary>
    /// <param name="other">The other source.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(FactSource? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Nullable.Compare(Submission.Report.Period, other.Submission.Report.Period);
        order = order != 0 ? order : UploadedAt.CompareTo(other.UploadedAt);
        return order != 0 ? order : string.CompareOrdinal(Submission.ToString(), other.Submission.ToString());
    }
}
