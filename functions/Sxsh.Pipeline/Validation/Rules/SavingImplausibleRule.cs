using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>What is saved fits what was spent, the payback, the price of electricity and what cleaner production can do at all.</summary>
public sealed class SavingImplausibleRule : IReportRule
{
    private const decimal MostSavedPercent = 60m;
    private const decimal MostYearlyReturn = 50m;
    private const decimal PaybackFactor = 4m;
    private const decimal MonthsOfYear = 12m;

    // Far below any price since 2000. What was counted in money may still leave most of the electricity out, but not nearly all.
    private const decimal LeastDongPerKilowattHour = 500m;
    private const decimal ElectricityFactor = 30m;

    private static readonly HashSet<IndicatorId> Savings =
    [
        new("energy_saving_rate"), new("water_saving_rate"), new("saving_rate_per_unit"), new("resource_intensity_reduction_rate"),
        new("raw_material_reduction_rate"), new("material_norm_reduction_rate"), new("input_cost_saving_rate"),
    ];

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.SavingImplausible;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        foreach (Observation rate in report.Observations.Where(observation => observation is { SameAs: null, Kind: ObservationKind.Actual } && Savings.Contains(observation.Indicator)))
        {
            if ((rate.ValueMax ?? rate.Value) is { } percent and > MostSavedPercent and <= 100m)
            {
                yield return Issue.Of(Code, rate.Source, $"“{Names.Of(report, rate.Indicator)}” là {ReportedNumber.Write(percent)}%, cao hơn mức mà sản xuất sạch hơn thường đạt (dưới {ReportedNumber.Write(MostSavedPercent)}%)");
            }
        }

        foreach (Issue issue in report.Observations
            .Where(observation => observation is { Subject: not null, SameAs: null, Value: > 0m, Qualifier: Qualifier.Exact, Kind: ObservationKind.Actual })
            .GroupBy(observation => (observation.Area, observation.Subject, observation.Programme))
            .SelectMany(enterprise => CheckEnterprise([.. enterprise])))
        {
            yield return issue;
        }
    }

    private IEnumerable<Issue> CheckEnterprise(IReadOnlyList<Observation> enterprise)
    {
        Observation? saved = Only(enterprise, "cost_saved");
        Observation? invested = Only(enterprise, "investment");
        Observation? payback = Only(enterprise, "payback_months");
        Observation? electricity = Only(enterprise, "electricity_saved");
        if (saved is not { Value: >= 1m and { } money })
        {
            yield break;
        }

        if (invested is { Value: { } cost } && payback is { Value: { } months } && Ratio.Of(cost / money * MonthsOfYear, months) > PaybackFactor)
        {
            yield return Issue.Of(Code, payback.Source, $"“{saved.Subject}” đầu tư {ReportedNumber.Write(cost)} đồng, tiết kiệm {ReportedNumber.Write(money)} đồng/năm, tức hoàn vốn sau khoảng {ReportedNumber.Write(decimal.Round(cost / money * MonthsOfYear, 1))} tháng, nhưng ghi {ReportedNumber.Write(months)} tháng");
        }
        else if (invested is { Value: >= 1m and { } spent } && money / spent > MostYearlyReturn)
        {
            yield return Issue.Of(Code, saved.Source, $"“{saved.Subject}” đầu tư {ReportedNumber.Write(spent)} đồng mà mỗi năm tiết kiệm {ReportedNumber.Write(money)} đồng, gấp {ReportedNumber.Write(decimal.Round(money / spent))} lần");
        }

        if (electricity is { Value: { } energy } && energy * LeastDongPerKilowattHour > money * ElectricityFactor)
        {
            yield return Issue.Of(Code, electricity.Source, $"“{saved.Subject}” tiết kiệm {ReportedNumber.Write(energy)} kWh/năm nhưng chỉ {ReportedNumber.Write(money)} đồng/năm, thấp hơn nhiều so với giá điện");
        }
    }

    // Of several periods nobody can tell which belong together.
    private static Observation? Only(IReadOnlyList<Observation> enterprise, string indicator)
    {
        Observation[] found = [.. enterprise.Where(observation => observation.Indicator == new IndicatorId(indicator))];
        return found.Length == 1 ? found[0] : null;
    }
}
