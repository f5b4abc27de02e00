using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Keys of the tables <c>Observations</c> and <c>Issues</c>: one partition per run, rows in the order of the report.</summary>
public static class RunKeys
{
    /// <summary>Rows that a run can have: six digits keep them in order.</summary>
    public const int MaxRows = 999_999;

    /// <summary>Partition of a run: <c>real~63-83~2011~bao-cao.xlsx~0001~3f2a…</c>.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="run">The run.</param>
    /// <returns>The partition key.</returns>
    public static string Partition(SubmissionId submission, RunId run) => $"{submission}~{run}";

    /// <summary>Row of an observation or a finding: <c>000041</c>.</summary>
    /// <param name="sequence">Its index within the run, from 0, below <see cref="MaxRows"/>.</param>
    /// <returns>The row key.</returns>
    public static string Row(int sequence) => sequence.ToString("D6", CultureInfo.InvariantCulture);
}
