using Sxsh.Cli.Sampling.Country;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>How a province reports: in which form, how readily, with what attached.</summary>
/// <param name="province">The province.</param>
/// <param name="draw">Draws for the province.</param>
internal sealed class ReportingHabit(Province province, Draw draw)
{
    // The last year of the 63 provinces: what is late then has no report of that province to come with.
    private const int LastYearOf63 = 2024;
    private const int MostOftenSilent = 16;

    /// <summary>The form it is used to.</summary>
    public ReportLayout Layout { get; } = draw.Between("layout", 1, 20) switch { <= 9 => ReportLayout.WideRows, <= 14 => ReportLayout.WideColumns, _ => ReportLayout.Long };

    /// <summary>Whether it sends delimited text rather than workbooks.</summary>
    public bool PrefersText { get; } = draw.Happens("text", 30);

    /// <summary>The unit it writes money in.</summary>
    public MoneyUnit Money { get; } = MoneyUnit.All[draw.Between("money", 0, MoneyUnit.All.Count - 1)];

    /// <summary>Whether and when it reports a year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The delivery.</returns>
    public Delivery DeliveryOf(int year)
    {
        int luck = draw.In(year).Between("delivery", 1, 100);
        int silent = draw.Between("silent", 1, MostOftenSilent);
        bool isYearOfMerger = year == LastYearOf63 + 1;
        return luck <= silent ? Delivery.Never
            : luck <= silent + 3 && !isYearOfMerger ? Delivery.HalfYear
            : luck <= silent + 7 && year != LastYearOf63 ? Delivery.WithNextYear
            : Delivery.InTime;
    }

    /// <summary>Whether one of the 63 still reports the first half of 2025, before it is merged.</summary>
    public bool ReportsLastHalf => province.Area.Scheme == AreaScheme.Provinces63 && draw.Happens("last half", 15);

    /// <summary>Whether the enterprises' results come as a file of their own.</summary>
    /// <param name="year">The year.</param>
    /// <returns><see langword="true"/> for some years.</returns>
    public bool HasAnnex(int year) => draw.In(year).Happens("annex", 18);
}
