using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>A rate or a stock is rarely exactly what was aimed at; often the target was copied. What is planned and then done as planned (two courses, 3,000 leaflets, a budget) is no matter.</summary>
public sealed class ResultEqualsTargetRule : IReportRule
{
    private const decimal SmallestCount = 20m;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.ResultEqualsTarget;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        ILookup<(ObservationIdentity, decimal?, decimal?), Observation> targets = report.Observations.Concat(report.History)
            .Where(observation => observation is { Kind: ObservationKind.Target, Value: not null })
            .ToLookup(Key);
        if (targets.Count == 0)
        {
            yield break;
        }

        foreach (Observation result in report.Observations.Where(observation => observation is { Kind: ObservationKind.Actual, Value: not null, Qualifier: Qualifier.Exact, SameAs: null }))
        {
            Observation? target = targets[Key(result)].FirstOrDefault();
            if (target is not null && report.Catalogue.TryGetIndicator(result.Indicator, out Indicator? indicator) && IsTelling(indicator, result.Value ?? 0m))
            {
                yield return Issue.Of(Code, result.Source, indicator.NameVi, result.Period.ToString(), ReportedNumber.Write(target.Value ?? 0m) + " " + result.Unit);
            }
        }
    }

    private static bool IsTelling(Indicator indicator, decimal value) => indicator.Quantity switch
    {
        Quantity.Rate => value is > 0m and < 100m,
        Quantity.Count => indicator.StockOrFlow == StockOrFlow.Stock && value >= SmallestCount,
        Quantity.Amount => value > 0m,
        _ => false,
    };

    // Results and targets seldom word their base alike.
    private static (ObservationIdentity, decimal?, decimal?) Key(Observation observation) =>
        (ObservationIdentity.Of(observation) with { Kind = ObservationKind.Target, Base = null }, observation.Value, observation.ValueMax);
}
