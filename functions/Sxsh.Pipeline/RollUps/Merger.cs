using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>How one of the 34 provinces was formed.</summary>
/// <param name="province">The province.</param>
/// <param name="former">Every province of the earlier division that became part of it, those that had gone before 2025 included.</param>
internal sealed class Merger(Province province, IReadOnlyList<Province> former)
{
    private static readonly YearMonth LastMonthOf63 = new(2025, 6);

    private readonly Dictionary<YearMonth, MergerScope> _scopes = [];

    /// <summary>The province.</summary>
    public Area Area => province.Area;

    /// <summary>The provinces that report for a period: those in force on its last day, for a period after the merger (a target, say) the last there were.</summary>
    /// <remarks>Before August 2008 Hà Nội was another, smaller province of which the catalogue has no row: it is expected, but nobody reports for it.</remarks>
    public MergerScope At(ReportingPeriod period)
    {
        YearMonth month = period.Last.CompareTo(LastMonthOf63) < 0 ? period.Last : LastMonthOf63;
        if (!_scopes.TryGetValue(month, out MergerScope? scope))
        {
            Area[] members = [.. former.Where(each => each.IsInForce(month.LastDay)).Select(each => each.Area)];
            if (members.Length == 0)
            {
                members = [.. province.Predecessors];
            }

            scope = new MergerScope(members, members.Union(province.Predecessors).Count());
            _scopes.Add(month, scope);
        }

        return scope;
    }

    /// <summary>The provinces that report for the whole time.</summary>
    /// <param name="reporting">The provinces that do report something.</param>
    public MergerScope All(IEnumerable<Area> reporting)
    {
        Area[] members = [.. province.Predecessors.Union(reporting).Order()];
        return new MergerScope(members, members.Length);
    }

    /// <summary>How many provinces of the earlier division an amount of this province rests on.</summary>
    public int FormerAreas(Amount amount) => amount.AreasExpected > 1 ? amount.Areas : province.Predecessors.Count;
}
