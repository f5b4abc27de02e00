using System.Globalization;
using System.Text;

namespace Sxsh.Fuzz.Runs;

/// <summary>What a run came to.</summary>
/// <param name="Verdicts">One for each mutant that was checked, in order.</param>
/// <param name="Asked">How many were to be checked.</param>
/// <param name="Time">How long it took.</param>
internal sealed record FuzzSummary(IReadOnlyList<MutantVerdict> Verdicts, int Asked, TimeSpan Time)
{
    private const int Most = 5;

    public IReadOnlyList<MutantVerdict> Failures { get; } = [.. Verdicts.Where(verdict => verdict.HasFailed)];

    /// <summary>For people: by kind, by blocker, the slowest, the largest, the failures.</summary>
    public string ToText()
    {
        StringBuilder text = new();
        Line($"{"kind",-18}{"mutants",9}{"done",9}{"values",9}{"rejected",10}{"failed",8}{"slowest",10}{"largest",10}");
        foreach (IGrouping<string, MutantVerdict> kind in Verdicts.GroupBy(verdict => verdict.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Line($"{Row(kind.Key, [.. kind])}");
        }

        Line($"{Row("all", Verdicts)}");
        Line($"");
        Line($"rejected by: {string.Join(", ", Verdicts.Where(verdict => verdict.Outcome == MutantOutcome.Rejected).SelectMany(verdict => verdict.Codes).CountBy(code => code).OrderByDescending(code => code.Value).Select(code => $"{code.Key} {code.Value}"))}");
        Line($"found in what was taken: {string.Join(", ", Verdicts.Where(verdict => verdict.Outcome == MutantOutcome.Done).SelectMany(verdict => verdict.Codes).CountBy(code => code).OrderByDescending(code => code.Value).Select(code => $"{code.Key} {code.Value}"))}");
        Line($"slowest: {string.Join(", ", Verdicts.OrderByDescending(verdict => verdict.Time).Take(Most).Select(verdict => $"{verdict.Name} {verdict.Time.TotalSeconds:0.0} s"))}");
        Line($"largest: {string.Join(", ", Verdicts.OrderByDescending(verdict => verdict.PeakBytes).Take(Most).Select(verdict => $"{verdict.Name} {Megabytes(verdict.PeakBytes)}"))}");
        Line($"over a budget in company, but not alone: {Verdicts.Count(verdict => verdict.WasDisturbed)}");
        foreach (MutantVerdict failure in Failures)
        {
            Line($"FAILED {failure.Name} ({failure.Kind}, {failure.Origin}): {failure.Outcome}: {FirstLines(failure.Account)}");
        }

        Line($"{Verdicts.Count} of {Asked} checked, {Failures.Count} failed, {Time.TotalSeconds:0} s");
        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static FormattableString Row(string name, IReadOnlyList<MutantVerdict> verdicts) =>
        $"{name,-18}{verdicts.Count,9}{Count(verdicts, MutantOutcome.Done),9}{verdicts.Sum(verdict => (long)verdict.Values),9}{Count(verdicts, MutantOutcome.Rejected),10}{verdicts.Count(verdict => verdict.HasFailed),8}{verdicts.Max(verdict => verdict.Time).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),8} s{Megabytes(verdicts.Max(verdict => verdict.PeakBytes)),10}";

    private static int Count(IReadOnlyList<MutantVerdict> verdicts, MutantOutcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);

    private static string Megabytes(long bytes) => $"{bytes / (1024 * 1024)} MB";

    private static string FirstLines(string text) => string.Join(" | ", text.Split('\n').Take(6).Select(line => line.Trim()));
}
