using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>What the prose of a report says agrees with its tables. Rounded words ("gần 400") agree with the exact number they round.</summary>
public sealed class TextDiffersFromTableRule : IReportRule
{
    // "Gần", "hơn" and "khoảng" round by less than this share.
    private const decimal Rounding = 0.1m;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.TextDiffersFromTable;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        ILookup<object, Observation> tables = report.Observations.Where(observation => observation.Source.Start is null && IsComparable(observation)).ToLookup(KeyOf);
        if (tables.Count == 0)
        {
            yield break;
        }

        foreach (Observation told in report.Observations.Where(observation => observation.Source.Start is not null && IsComparable(observation)))
        {
            Observation[] stated = [.. tables[KeyOf(told)]];
            if (stated.Length > 0 && !Array.Exists(stated, table => Agree(told, table)))
            {
                yield return Issue.Of(Code, told.Source, told.ReportedValue, told.Source.Quote ?? string.Empty, stated[0].ReportedValue, ReportedPlace.Of(stated[0].Source));
            }
        }
    }

    private static bool IsComparable(Observation observation) => observation is { Status: ObservationStatus.Observed, SameAs: null, PartOf: null };

    // Prose seldom names programme, size or base; a part by sector or firm is another fact.
    private static object KeyOf(Observation observation) => (observation.Area, observation.Indicator, observation.Period, observation.Kind, observation.Sector, observation.Subject);

    private static bool Agree(Observation told, Observation table)
    {
        if (told.Value == table.Value && told.ValueMax == table.ValueMax)
        {
            return true;
        }

        decimal said = told.Value ?? 0m;
        decimal exact = table.Value ?? 0m;
        decimal distance = Math.Abs(said) * Rounding;
        return told.Qualifier switch
        {
            Qualifier.ApproxLess => exact <= said && said - exact <= distance,
            Qualifier.ApproxMore => exact >= said && exact - said <= distance,
            Qualifier.Approx => Math.Abs(exact - said) <= distance,
            Qualifier.Range => exact >= said && exact <= told.ValueMax,
            Qualifier.Vague => exact >= said,
            _ => false,
        };
    }
}
